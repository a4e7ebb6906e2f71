import type { BakeSaleSummary } from '#contracts/model/bake-sale.ts'
import { SITE } from './constants/frontend.ts'
import type { CalendarEvent } from './ics.ts'

/** A bake sale as something to put into a calendar: when and where it is collected. @param stampAt when this was said */
export const saleEvent = (sale: BakeSaleSummary, stampAt: string): CalendarEvent => ({
  uid: `${sale.id}@${new URL(SITE).host}`,
  stampAt,
  startsAt: sale.collectionStartsAt,
  endsAt: sale.collectionEndsAt,
  summary: `${sale.title}, ${sale.location.name}`,
  description: sale.intro,
  location: [sale.location.name, ...sale.location.addressLines, sale.location.postcode].join(', '),
  url: new URL(`/bake-sales/${sale.slug}`, SITE).href,
  isCancelled: sale.state === 'cancelled',
  isReminding: false,
})
