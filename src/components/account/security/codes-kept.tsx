'use client'

import { useState } from 'react'
import { PrintButton } from '#components/shop/print-button.tsx'
import { Button, ButtonLink } from '#components/ui/button.tsx'
import { Checkbox } from '#components/ui/checkbox.tsx'
import { Told } from '../form/told.tsx'
import { Panel } from '../layout/panel.tsx'

type Props = { codes: string[]; /** Where to go on when they are kept. */ next: string }

const COPY = {
  idle: 'Copy them',
  copied: 'Copied',
  failed: 'Copy them by hand, please',
}

/** Codes that are shown once: copied, printed, and only then left. */
export function CodesKept({ codes, next }: Props) {
  const [copying, setCopying] = useState<keyof typeof COPY>('idle')
  const [isKept, setIsKept] = useState(false)
  return (
    <>
      <Told
        look="good"
        of={codes}
        title="You see these codes once"
        words={
          <p>
            Each lets you in once, without the app. Keep them where you keep a spare key: on paper, or with your
            passwords.
          </p>
        }
      />
      <Panel title="Recovery codes for Band of Bakers">
        <ol className="grid grid-cols-2 gap-x-6 gap-y-2 text-lg tabular-nums sm:text-xl">
          {codes.map((code) => (
            <li key={code}>
              <code className="font-semibold whitespace-nowrap select-all">{code}</code>
            </li>
          ))}
        </ol>
        <div className="flex flex-wrap gap-3 print:hidden">
          <Button
            look="secondary"
            onClick={() => {
              navigator.clipboard.writeText(codes.join('\n')).then(
                () => setCopying('copied'),
                () => setCopying('failed'),
              )
            }}
          >
            <span aria-live="polite">{COPY[copying]}</span>
          </Button>
          <PrintButton />
        </div>
      </Panel>
      <div className="space-y-4 print:hidden">
        <Checkbox label="I have kept them" checked={isKept} onChange={setIsKept} />
        {isKept ? (
          <ButtonLink href={next} className="w-full sm:w-auto">
            Done
          </ButtonLink>
        ) : (
          <Button disabled className="w-full sm:w-auto">
            Done
          </Button>
        )}
      </div>
    </>
  )
}
