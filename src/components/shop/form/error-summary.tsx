'use client'

import { useEffect, useRef } from 'react'
import { Notice } from '#components/ui/notice.tsx'
import type { Problem } from './problems.ts'

type Props = {
  title?: string
  problems: Problem[]
  /** Changes with each try: the summary takes the focus then, and not while somebody is mending. */
  attempt: unknown
}

/** All that is wrong with a form, above it; each leads to its field. Source of the pattern: GOV.UK Design System. */
export function ErrorSummary({ title = 'There is something to put right', problems, attempt }: Props) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    box.current?.focus()
  }, [attempt])
  if (problems.length === 0) return null
  return (
    <Notice ref={box} role="alert" look="bad" title={title}>
      <ul className="list-disc space-y-1 pl-5">
        {problems.map(({ field, words }) => (
          <li key={field}>
            <a
              href={`#${field}`}
              onClick={(event) => {
                const found = document.getElementById(field)
                if (!found) return
                event.preventDefault()
                // Of several to choose from, the first.
                const control = found.matches('fieldset') ? found.querySelector('input') : found
                control?.focus()
              }}
            >
              {words}
            </a>
          </li>
        ))}
      </ul>
    </Notice>
  )
}
