import { SaleOpensEmail, saleOpensSubject } from '#components/email/sale-opens.tsx'
import { PATHS } from '#lib/constants/frontend.ts'
import { readLetter } from '#modules/announcements/letter.ts'
import { findAddressees, findSales } from '#modules/announcements/repository.ts'
import { unsubscribeToken } from '#modules/privacy/unsubscribe.ts'
import type { Context } from '#platform/context.ts'
import type { Told } from './letter.ts'

/** What a program for mails needs to show a button that ends them. Source: RFC 8058, section 3.1. */
const oneClick = (url: string) => ({
  'List-Unsubscribe': `<${url}>`,
  'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
})

/**
 * To those who want to be told that a bake sale takes orders, by what the messages speak of. Who has changed their mind meanwhile, or would be told too late,
 * is not. Two round trips, however many there are.
 */
export async function saleOpensLetters(
  { config, database, clock }: Context,
  subjectIds: string[],
): Promise<Map<string, Told>> {
  const about = subjectIds.map((subjectId) => ({ subjectId, ...readLetter(subjectId) }))
  const [sales, people] = await Promise.all([
    findSales(database, [...new Set(about.map(({ saleId }) => saleId))], clock.now()),
    findAddressees(database, [...new Set(about.map(({ customerId }) => customerId))]),
  ])
  const told = about.map(async ({ subjectId, saleId, customerId }): Promise<[string, Told]> => {
    const [sale, person] = [sales.get(saleId), people.get(customerId)]
    if (!sale || !person) return [subjectId, null]
    if (!person.wantsLetters || sale.state !== 'open') return [subjectId, 'unwanted']
    const unsubscribeUrl = `${config.APP_ORIGIN}${PATHS.unsubscribe}/${await unsubscribeToken(config.LINK_SECRET, customerId)}`
    const letter = {
      to: person.email,
      subject: saleOpensSubject(sale),
      headers: oneClick(unsubscribeUrl),
      mail: (
        <SaleOpensEmail
          name={person.name}
          sale={sale}
          saleUrl={`${config.APP_ORIGIN}/bake-sales/${sale.slug}`}
          unsubscribeUrl={unsubscribeUrl}
        />
      ),
    }
    return [subjectId, letter]
  })
  return new Map(await Promise.all(told))
}
