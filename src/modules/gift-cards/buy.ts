import { GIFT_CARD, SESSION_MINUTES } from '#lib/constants/backend.ts'
import type { BuyGiftCardInput } from '#contracts/api/gift-cards.ts'
import { derivedId } from '#lib/derived-id.ts'
import { formatPence } from '#lib/money.ts'
import { markDown } from '#modules/payments/availability.ts'
import { closeOthers, openPage } from '#modules/payments/open-page.ts'
import { closePayment } from '#modules/payments/repository.ts'
import type { Context } from '#platform/context.ts'
import { log } from '#platform/log.ts'
import { operations } from '#platform/operations.ts'
import { StripeUnavailable } from '#vendors/stripe/call.ts'
import { purchaseToken } from './link.ts'
import { findOfForm, findPurchase, insertPurchase, shownPurchase, type FoundPurchase } from './purchases.ts'
import { sendDays } from './rules.ts'

const MINUTE_MS = 60_000
/** Pages that one form may open one after the other, each once the one before has closed. */
const MOST_PAGES = 5

const isPaid = ({ status }: Pick<FoundPurchase, 'status'>) => status === 'succeeded' || status === 'disputed'

/** Whether its page can be gone to: it is open, or the vendor may still be asked for it. */
const isOpen = ({ status, url, expiresAt }: FoundPurchase, now: Date) =>
  status === 'pending' && expiresAt.getTime() - now.getTime() > (url === null ? SESSION_MINUTES - 1 : 0) * MINUTE_MS

/** The purchase of a form: the one that it has begun, or another where the page of that has closed unpaid. */
async function begun({ database, clock }: Context, { idempotencyKey, ...wish }: BuyGiftCardInput) {
  const { initialPence, sendOn = null, ...people } = wish
  const now = clock.now()
  const expiresAt = new Date(now.getTime() + GIFT_CARD.payMinutes * MINUTE_MS)
  for (let page = 0; page < MOST_PAGES; page++) {
    const words = [initialPence, sendOn, ...Object.values(people)].map(String)
    const id = await derivedId('gift-card', idempotencyKey, String(page), ...words)
    await insertPurchase(
      database,
      { id, formKey: idempotencyKey, ...people, sendOn, createdAt: now, paidAt: null },
      { amountPence: initialPence, expiresAt },
    )
    const found = await findPurchase(database, id)
    if (found && (isPaid(found) || isOpen(found, now))) return found
    if (found) await closePayment(database, id, 'cancelled')
  }
  return null
}

/** The vendor's page of a purchase. @throws StripeUnavailable @returns null where the vendor refuses */
function pageOf(context: Context, purchase: FoundPurchase, own: string) {
  const { id, amountPence, buyerEmail, expiresAt } = purchase
  const name = `Gift card of ${formatPence(amountPence)}`
  return openPage(
    context,
    { id, expiresAt },
    {
      items: [
        { quantity: 1, price_data: { currency: 'gbp', unit_amount: amountPence, product_data: { name: 'Gift card' } } },
      ],
      email: buyerEmail,
      successUrl: `${own}?paid=1`,
      cancelUrl: `${own}?unpaid=1`,
      description: `Band of Bakers: ${name}`,
      metadata: { what: 'gift_card' },
    },
  )
}

const ownPage = ({ config }: Context, token: string) => `${config.APP_ORIGIN}/gift-cards/${token}`

/** What has been paid for is not paid for again: the browser goes to its page. */
async function boughtAlready(context: Context, id: string) {
  const bought = await findPurchase(context.database, id)
  if (!bought) throw new Error(`There is no purchase ${id}.`)
  const token = await purchaseToken(context.config.LINK_SECRET, id)
  return { purchase: shownPurchase(bought), token, url: ownPage(context, token) }
}

export const buyGiftCard = operations.giftCards.buy.handler(async ({ context, input, errors }) => {
  const { database, clock, config } = context
  const days = sendDays(clock.now())
  if (input.sendOn !== undefined && (input.sendOn < days.from || input.sendOn > days.until))
    throw errors.SEND_DAY_OUT_OF_RANGE({ data: { field: 'sendOn', ...days } })
  const purchase = await begun(context, input)
  if (!purchase) throw errors.PAYMENTS_UNAVAILABLE({ data: {} })
  if (isPaid(purchase)) return boughtAlready(context, purchase.id)
  const token = await purchaseToken(config.LINK_SECRET, purchase.id)
  const own = ownPage(context, token)
  try {
    const others = (await findOfForm(database, input.idempotencyKey)).filter(
      ({ id, status }) => id !== purchase.id && status === 'pending',
    )
    for (const other of others) {
      if (!(await closeOthers(context, [other]))) continue
      // It was paid a moment ago on the page that was open: that is what they have bought.
      await closePayment(database, purchase.id, 'cancelled')
      return await boughtAlready(context, other.id)
    }
    const url = purchase.url ?? (await pageOf(context, purchase, own))
    if (url === null) throw errors.PAYMENTS_UNAVAILABLE({ data: {} })
    return { purchase: shownPurchase(purchase), token, url }
  } catch (error) {
    if (!(error instanceof StripeUnavailable)) throw error
    log.error('Stripe is down', error, { purchaseId: purchase.id })
    markDown(context, error)
    throw errors.PAYMENTS_UNAVAILABLE({ data: {} })
  }
})
