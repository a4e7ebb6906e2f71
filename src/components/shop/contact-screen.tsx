import type { ReactNode } from 'react'
import type { BakeSaleSummary } from '#contracts/model/bake-sale.ts'
import type { Location } from '#contracts/model/location.ts'
import { Reach } from './contact/reach.tsx'
import { Page } from './page.tsx'

type Props = {
  /** The form: `ContactForm`. */
  children: ReactNode
  /** The bakehouse, where people may knock. */
  location: Location | null
  phone: string | null
  /** Bake sales to come, soonest first: the hours at which we are to be met. */
  sales: BakeSaleSummary[]
}

/** A letter to the bakery, and where else to reach it. */
export function ContactScreen({ children, location, phone, sales }: Props) {
  return (
    <Page className="space-y-10 pt-4">
      <header className="max-w-prose space-y-4">
        <h1 className="text-hero">Write to us</h1>
        <p className="text-xl">
          About an order, an allergy, a birthday, or the hole in the crumb. A person reads it and writes back.
        </p>
      </header>
      <div className="grid gap-x-16 gap-y-12 lg:grid-cols-[1.5fr_1fr]">
        <div>{children}</div>
        <Reach location={location} phone={phone} sales={sales} />
      </div>
    </Page>
  )
}
