import { z } from 'zod'
import { GiftCardCreate, GiftCardPurchase } from '../model/gift-card.ts'
import { Id, LocalDate } from '../model/primitives.ts'
import { operation } from '../operation.ts'

const BuyInput = GiftCardCreate.extend({ idempotencyKey: Id })
export type BuyGiftCardInput = z.infer<typeof BuyInput>
const Named = z.strictObject({ token: z.string().min(1).max(200) })
export type GetGiftCardPurchaseInput = z.infer<typeof Named>

/** Begins to buy a gift card; the browser goes to `url`. There is a card once the vendor says that it is paid for, and never before. */
export const buyGiftCard = operation
  .meta({ access: 'public', limit: 'payment', tags: [] })
  .route({
    method: 'POST',
    path: '/gift-cards/purchases',
    successStatus: 201,
    summary: 'Begin to buy a gift card',
    tags: ['Gift cards'],
  })
  .input(BuyInput)
  .output(
    z.strictObject({
      purchase: GiftCardPurchase,
      /** Opens the page of the purchase. */
      token: z.string().meta({ examples: ['k3mP9xQvT2sLw8Yz'] }),
      /** The page to pay on; that of the purchase, where it has been paid for. */
      url: z.url().meta({ examples: ['https://checkout.stripe.com/c/pay/cs_1'] }),
    }),
  )
  .errors({
    SEND_DAY_OUT_OF_RANGE: {
      status: 409,
      message: 'We cannot send it on this day.',
      data: z.strictObject({
        field: z.string().meta({ examples: ['sendOn'] }),
        from: LocalDate,
        until: LocalDate,
      }),
    },
    PAYMENTS_UNAVAILABLE: {
      status: 503,
      message: 'Paying by card does not work at the moment. Please try again in a while.',
      data: z.strictObject({}),
    },
  })

export const getGiftCardPurchase = operation
  .route({
    method: 'GET',
    path: '/gift-cards/purchases/{token}',
    summary: 'Get a gift card that one is buying, or has bought',
    tags: ['Gift cards'],
  })
  .input(Named)
  .output(
    z.strictObject({
      purchase: GiftCardPurchase,
      /** The page to pay on, while it is open. */
      url: z
        .url()
        .nullable()
        .meta({ examples: ['https://checkout.stripe.com/c/pay/cs_1'] }),
    }),
  )
  .errors({
    PURCHASE_NOT_FOUND: { status: 404, message: 'This link does not open a purchase.', data: z.strictObject({}) },
  })
