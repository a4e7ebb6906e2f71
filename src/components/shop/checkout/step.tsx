import type { ReactNode } from 'react'

const STEPS = ['details', 'handover', 'payment'] as const
type Props = { name: (typeof STEPS)[number]; title: string; children: ReactNode }

/** One of the three things that are asked, all on one page. */
export function Step({ name, title, children }: Props) {
  const number = STEPS.indexOf(name) + 1
  return (
    <section aria-labelledby={`step-${name}`} className="space-y-5">
      <h2 id={`step-${name}`} className="flex items-baseline gap-3 text-title">
        <span className="grid size-9 shrink-0 place-items-center self-center rounded-full bg-ink font-sans text-lg font-bold text-sheet tabular-nums">
          <span className="sr-only">Step </span>
          {number}
        </span>
        {title}
      </h2>
      {children}
    </section>
  )
}
