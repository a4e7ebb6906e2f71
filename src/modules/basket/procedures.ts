import type { Basket } from '#contracts/model/basket.ts'
import { countOf } from '#lib/basket-count.ts'
import { VAT_REGISTERED } from '#lib/constants/backend.ts'
import { placeToken } from '#modules/waiting-list/link.ts'
import type { Context } from '#platform/context.ts'
import { operations } from '#platform/operations.ts'
import { keyOf, keyToWrite } from './key.ts'
import { deleteBasket, deleteVoucher, findBasket, writeLine, writeVoucher, type Owner } from './repository.ts'
import { basketAt, NOTHING, refusalOf, voucherRefusalIn, type FoundBasket, type Refusal } from './rules.ts'

/** Times that a change is judged anew after the menu has changed, or another tab was faster. */
const ATTEMPTS = 5

/** A key that opens no basket, by which menus are read for who has none. */
const NOBODYS = ''

/** The basket as it is told, with the tokens of its offers, and its count for the cookie of who asks. */
export async function told(context: Context, found: FoundBasket): Promise<Basket> {
  const basket = basketAt(found, context.clock.now(), VAT_REGISTERED)
  context.basket.count = countOf(basket)
  if (found.offers.length === 0) return basket
  const secret = context.config.LINK_SECRET
  const tokens = new Map(
    await Promise.all(
      found.offers.map(async ({ id, menuItemId }) => [menuItemId, await placeToken(secret, id)] as const),
    ),
  )
  const withToken = <L extends { menuItemId: string }>(line: L) => ({
    ...line,
    offerToken: tokens.get(line.menuItemId) ?? null,
  })
  return {
    ...basket,
    bakeSales: basket.bakeSales.map((of) => ({ ...of, lines: of.lines.map(withToken) })),
  }
}

const nothing = (context: Context) => basketAt(NOTHING, context.clock.now(), VAT_REGISTERED)

export const ownerOf = async (context: Context): Promise<Owner> => ({
  key: await keyToWrite(context),
  customerId: context.actor.role === 'visitor' ? null : context.actor.id,
})

/** One round trip; none for a visitor who has put nothing in, and nothing is made for them. */
export const getBasket = operations.basket.get.handler(async ({ context }) => {
  const key = await keyOf(context)
  return key === null ? nothing(context) : told(context, await findBasket(context.database, key, context.clock.now()))
})

/** Two round trips: what it is judged by, and the change, which reads the basket as it has become. */
export const setLine = operations.basket.setLine.handler(async ({ context, input, errors }) => {
  const now = context.clock.now()
  const { menuItemId, quantity } = input
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const found = await findBasket(context.database, (await keyOf(context)) ?? NOBODYS, now, { menuItemId })
    const refusal = refusalOf(input, found, now)
    if (refusal) {
      const make: (options: { data: never }) => Error = errors[(refusal satisfies Refusal).code]
      throw make({ data: refusal.data as never })
    }
    if (quantity === 0 && !found.basket) return nothing(context)
    const after = await writeLine(context.database, await ownerOf(context), input, now)
    const kept = after?.lines.find((line) => line.menuItemId === menuItemId)?.quantity ?? 0
    if (after && kept === quantity) return told(context, after)
  }
  throw new Error('A line was kept out of a basket time after time, and the rules do not say why.')
})

export const clearBasket = operations.basket.clear.handler(async ({ context }) => {
  const key = await keyOf(context)
  if (key !== null) {
    await deleteBasket(context.database, key)
    context.basket.count = 0
  }
  return nothing(context)
})

/** Two round trips, as for a line. Whose voucher it is, and how often they have used it, is judged at the checkout. */
export const applyVoucher = operations.basket.applyVoucher.handler(async ({ context, input, errors }) => {
  const now = context.clock.now()
  const { code } = input
  const found = await findBasket(context.database, (await keyOf(context)) ?? NOBODYS, now, { voucherCode: code })
  const refusal = voucherRefusalIn(found, code, now)
  if (refusal?.code === 'VOUCHER_UNKNOWN') throw errors.VOUCHER_UNKNOWN({ data: refusal.data })
  if (refusal) throw errors.VOUCHER_NOT_VALID({ data: refusal.data })
  return told(context, await writeVoucher(context.database, await ownerOf(context), code, now))
})

export const removeVoucher = operations.basket.removeVoucher.handler(async ({ context }) => {
  const key = await keyOf(context)
  return key === null
    ? nothing(context)
    : told(context, await deleteVoucher(context.database, key, context.clock.now()))
})
