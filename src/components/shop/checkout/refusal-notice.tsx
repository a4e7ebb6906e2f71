'use client'

import { useEffect, useRef } from 'react'
import { Button } from '#components/ui/button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import type { Fix, Refusal } from './refusal.ts'

/** Why the orders were not taken, with a way out of each reason. Takes the focus, so that nobody has to look for it. */
export function RefusalNotice({ refusal, onFix }: { refusal: Refusal; onFix: (fix: Fix) => void }) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    box.current?.focus()
  }, [refusal])
  const wrong = Object.entries(refusal.fields)
  return (
    <Notice ref={box} role="alert" look="bad" title={refusal.title}>
      {refusal.text && <p>{refusal.text}</p>}
      {wrong.length > 0 && (
        <ul className="list-disc pl-5">
          {wrong.map(([name, words]) => (
            <li key={name}>
              <a href={`#${name}`}>{words}</a>
            </li>
          ))}
        </ul>
      )}
      {refusal.fixes.length > 0 && (
        <div className="flex flex-wrap gap-3 pt-1">
          {refusal.fixes.map((fix) => (
            <Button
              key={fix.menuItemId}
              look="secondary"
              onClick={() => {
                onFix(fix)
              }}
            >
              {fix.label}
            </Button>
          ))}
        </div>
      )}
    </Notice>
  )
}
