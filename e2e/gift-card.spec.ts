import { makeGiftCards } from '../mocks/bakery/gift-cards.ts'
import { openSale, post } from './crowd.ts'
import { expect, expectAccessible, somebody, test } from './world.ts'

const SMALL_PENCE = 500
const small = makeGiftCards('2026-01-01').find(({ card }) => card.initialPence === SMALL_PENCE)

test(
  'a gift card pays a part of an order, is empty then, and has it back when the order is cancelled',
  { tag: ['@payments.checkGiftCard', '@checkout.placeOrder', '@checkout.quote'] },
  async ({ page, world }) => {
    const sale = await openSale(world)
    const menuItem = sale.menu.find(({ left, pricePence }) => left > 5 && 2 * pricePence > SMALL_PENCE)
    const slot = sale.slots.find(({ left, fulfilment }) => left > 2 && fulfilment === 'collection')
    if (!small || !menuItem || !slot) throw new Error('The local world is too small.')
    const lines = [{ menuItemId: menuItem.id, quantity: 2 }]
    const totalPence = 2 * menuItem.pricePence
    const duePence = totalPence - SMALL_PENCE
    const giftCardCode = small.code
    const quote = await post(world, '/checkout/quote', { orders: [{ bakeSaleId: sale.id, lines }], giftCardCode }, 1)
    expect(quote.body).toMatchObject({ totalPence, giftCardPence: SMALL_PENCE, duePence })

    const order = {
      ...{ idempotencyKey: crypto.randomUUID(), bakeSaleId: sale.id, slotId: slot.id, lines, giftCardCode },
      ...{ customer: somebody(), paymentMethod: 'pay_on_collection' },
    }
    const placed = await post(world, '/orders', order, 1)
    expect(placed.status).toBe(201)
    const { token } = placed.body as { token: string }
    await page.goto(`/orders/${token}`)
    await expect(page.getByText('Paid by gift card or credit')).toBeVisible()
    await expect(page.getByRole('region', { name: 'Collect' })).toContainText(`£${(duePence / 100).toFixed(2)}`)

    await page.goto('/')
    await page.getByRole('link', { name: 'Gift cards' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Give them bread')
    await expectAccessible(page)
    const check = page.getByRole('button', { name: 'What is left on it?' })
    await page.getByLabel('Code of the card').fill(giftCardCode.toLowerCase())
    await check.click()
    await expect(page.getByRole('status').filter({ hasText: 'Eaten up' })).toBeFocused()

    const cancelled = await post(world, `/orders/${token}/cancel`, { idempotencyKey: crypto.randomUUID() }, 1)
    expect(cancelled.body).toMatchObject({ status: 'cancelled', giftCardPence: 0, balancePence: 0 })
    await check.click()
    await expect(page.getByRole('status').filter({ hasText: '£5.00 left' })).toBeFocused()
    await page.getByLabel('Code of the card').fill('AAAA-BBBB-CCCC-DDDD')
    await check.click()
    await expect(page.getByRole('alert').filter({ hasText: 'We know no card by this code' })).toBeFocused()
  },
)
