import { SaleOpensEmail, saleOpensSubject } from '#components/email/sale-opens.tsx'
import { PATHS } from '#lib/constants/frontend.ts'
import { readLetter } from '#modules/announcements/letter.ts'
import { findSale } from '#modules/announcements/repository.ts'
import { findPersonById } from '#modules/identity/repository.ts'
import { findConsent, ownerOfCustomer } from '#modules/privacy/consents.ts'
import { unsubscribeToken } from '#modules/privacy/unsubscribe.ts'
import type { Context } from '#platform/context.ts'

/** What a program for mails needs to show a button that ends them. Source: RFC 8058, section 3.1. */
const oneClick = (url: string) => ({
  'List-Unsubscribe': `<${url}>`,
  'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
})

/** To who wants to be told that a bake sale takes orders. Who has changed their mind meanwhile, or would be told too late, is not. */
export async function saleOpensLetter({ config, database, clock }: Context, subjectId: string) {
  const { saleId, customerId } = readLetter(subjectId)
  const [person, sale, consent] = await Promise.all([
    findPersonById(database, customerId),
    findSale(database, saleId, clock.now()),
    findConsent(database, ownerOfCustomer(customerId)),
  ])
  if (!person || !sale) return null
  if (person.disabledAt !== null || consent?.marketingEmail !== true || sale.state !== 'open') return 'unwanted'
  const unsubscribeUrl = `${config.APP_ORIGIN}${PATHS.unsubscribe}/${await unsubscribeToken(config.LINK_SECRET, customerId)}`
  return {
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
}
