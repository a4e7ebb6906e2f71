import type { ReactNode } from 'react'
import { Breadcrumb } from '#components/ui/breadcrumb.tsx'
import { Nav } from './layout/nav.tsx'
import type { Desk, Section } from './layout/sections.ts'

type Props = {
  desk: Desk
  current: Section
  title: string
  lead?: ReactNode
  /** Pages above this one, from the outermost. */
  trail?: { label: string; href: string }[]
  /** What can be done here, beside the title; not on paper. */
  actions?: ReactNode
  children: ReactNode
}

/** A page of the desk: dense, with the way to the others beside it. On paper only the page itself is left. */
export function AdminLayout({ desk, current, title, lead, trail, actions, children }: Props) {
  return (
    <div
      // The style sheet knows the desk by it: the head of the shop goes, and the night of the reader’s system comes.
      data-desk
      className="grid flex-1 grid-rows-[auto_1fr] text-base lg:grid-cols-[14rem_minmax(0,1fr)] lg:grid-rows-1 lg:[--spacing-tap:2.5rem] print:block lg:[&_:is(input,textarea,button[role=combobox])]:px-3 lg:[&_:is(input,textarea,button[role=combobox])]:py-2 lg:[&_:is(input,textarea,button[role=combobox])]:text-base"
    >
      <Nav current={current} desk={desk} />
      <main
        id="main"
        className="mx-auto w-full max-w-screen-xl min-w-0 space-y-6 px-4 pt-4 pb-16 sm:px-8 sm:pt-6 print:max-w-none print:p-0"
      >
        <header className="space-y-1">
          {trail && (
            <div className="print:hidden">
              <Breadcrumb trail={trail} here={title} />
            </div>
          )}
          <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
            <div className="min-w-0 space-y-1">
              <h1 className="text-3xl leading-tight wrap-anywhere">{title}</h1>
              {lead && <div className="wrap-anywhere text-muted">{lead}</div>}
            </div>
            {actions && <div className="flex flex-wrap gap-2 print:hidden">{actions}</div>}
          </div>
        </header>
        {children}
      </main>
    </div>
  )
}
