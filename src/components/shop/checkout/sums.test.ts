import { expect, it } from 'vitest'
import type { Basket } from '#contracts/model/basket.ts'
import { NOTHING } from '../basket/shown.ts'
import { sumsOf } from './sums.ts'
import type { Quote } from './types.ts'

const basket: Basket = {
  ...NOTHING,
  bakeSales: [{ bakeSale: {} as never, lines: [], subtotalPence: 1250 }],
  discountPence: 125,
  totalPence: 1125,
}
const quote = {
  orders: [{ deliveryPence: 350 }],
  discountPence: 125,
  totalPence: 1475,
  giftCardPence: 1000,
  duePence: 475,
} as Quote

it('are what the basket comes to while nothing is brought and no card pays', () => {
  expect(sumsOf({ basket, quote: null, isCounting: false, isBrought: false })).toEqual({
    itemsPence: 1250,
    discountPence: 125,
    deliveryPence: null,
    totalPence: 1125,
    giftCardPence: 0,
    duePence: 1125,
    isCounting: false,
  })
})

it('are the bakery’s count as soon as there is one', () => {
  expect(sumsOf({ basket, quote, isCounting: false, isBrought: true })).toMatchObject({
    deliveryPence: 350,
    totalPence: 1475,
    duePence: 475,
  })
})

it('keep what only the bakery knows while it counts anew, with what the basket says now', () => {
  const more = { ...basket, totalPence: 1605 }
  expect(sumsOf({ basket: more, quote, isCounting: true, isBrought: true })).toMatchObject({
    deliveryPence: 350,
    totalPence: 1955,
    giftCardPence: 1000,
    duePence: 955,
    isCounting: true,
  })
})

it('never let a card pay more than there is to pay', () => {
  const little = { ...basket, totalPence: 300 }
  expect(sumsOf({ basket: little, quote, isCounting: true, isBrought: false })).toMatchObject({
    giftCardPence: 300,
    duePence: 0,
  })
})
