import { z } from 'zod'
import { Basket, BasketUpdate } from '../model/basket.ts'
import { VoucherCode } from '../model/voucher.ts'
import { operation } from '../operation.ts'
import { afterCutoff, bakeSaleNotOpen, basketFull, lineErrors, voucherErrors } from './shared-errors.ts'

const basket = operation.meta({ access: 'public', limit: 'basket', tags: [] })

export const getBasket = basket
  .route({ method: 'GET', path: '/basket', summary: 'Get the basket of this browser', tags: ['Basket'] })
  .input(z.strictObject({}))
  .output(Basket)

/**
 * Sets how many of a menu item are wanted; none takes it out. Fewer than before are always taken, also when the bake sale has closed: a basket is
 * nobody's obligation. More are refused where they cannot be had.
 */
export const setLine = basket
  .route({
    method: 'POST',
    path: '/basket/lines',
    summary: 'Put something into the basket, or take it out',
    tags: ['Basket'],
  })
  .input(BasketUpdate)
  .output(Basket)
  .errors({
    ...lineErrors,
    ...afterCutoff,
    ...bakeSaleNotOpen,
    ...basketFull,
  })

export const clearBasket = basket
  .route({ method: 'POST', path: '/basket/clear', summary: 'Empty the basket', tags: ['Basket'] })
  .input(z.strictObject({}))
  .output(Basket)

export const applyVoucher = basket
  .route({ method: 'POST', path: '/basket/voucher', summary: 'Put a voucher on the basket', tags: ['Basket'] })
  .input(z.strictObject({ code: VoucherCode }))
  .output(Basket)
  .errors(voucherErrors)

export const removeVoucher = basket
  .route({
    method: 'POST',
    path: '/basket/voucher/remove',
    summary: 'Take the voucher off the basket',
    tags: ['Basket'],
  })
  .input(z.strictObject({}))
  .output(Basket)
