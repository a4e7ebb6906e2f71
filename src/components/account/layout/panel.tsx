import { useId, type ReactNode } from 'react'

type Props = { title: string; /** One sentence below the title. */ lead?: ReactNode; children?: ReactNode }

/** A part of a page of the account, with one thing to see or to do in it. */
export function Panel({ title, lead, children }: Props) {
  const id = useId()
  return (
    <section
      aria-labelledby={id}
      className="space-y-5 rounded-card border border-line bg-sheet p-5 shadow-sheet sm:p-7 print:border-0 print:p-0 print:shadow-none"
    >
      <div className="max-w-prose space-y-2">
        <h2 id={id} className="text-2xl wrap-anywhere">
          {title}
        </h2>
        {lead && <div className="wrap-anywhere">{lead}</div>}
      </div>
      {children && <div className="max-w-prose space-y-5">{children}</div>}
    </section>
  )
}
