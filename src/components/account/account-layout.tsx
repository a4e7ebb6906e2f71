import type { ReactNode } from 'react'
import { Page } from '#components/shop/page.tsx'
import type { FormAction } from './door/google-button.tsx'
import { Nav } from './layout/nav.tsx'
import type { Section } from './layout/sections.ts'

type Props = {
  current: Section
  title: ReactNode
  lead?: ReactNode
  /** Ends the session here. */
  signOut: FormAction
  children: ReactNode
}

/** A page of the account: the way to the other ones, beside it or, on a phone, folded away above it. */
export function AccountLayout({ current, title, lead, signOut, children }: Props) {
  return (
    <Page className="grid content-start gap-x-14 gap-y-6 pt-4 lg:grid-cols-[15rem_minmax(0,1fr)]">
      <Nav current={current} signOut={signOut} />
      <div className="min-w-0 space-y-8">
        <header className="max-w-prose space-y-3">
          <h1 className={current === 'home' ? 'text-hero wrap-anywhere' : 'text-title wrap-anywhere'}>{title}</h1>
          {lead && <p className="text-xl wrap-anywhere">{lead}</p>}
        </header>
        {children}
      </div>
    </Page>
  )
}
