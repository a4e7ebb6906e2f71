import { expect, it } from 'vitest'
import { sumOf } from './sum.ts'

const areas = [{ district: 'SY8', places: 'Ludlow', feePence: 450, freeFromPence: 3000 }]
const at = (postcode: string) => ({ fulfilment: 'delivery' as const, postcode })

it('is what the things come to when they are collected', () => {
  expect(sumOf(1250, 0, { fulfilment: 'collection', postcode: 'SY8 1AX' }, areas)).toEqual({
    itemsPence: 1250,
    discountPence: 0,
    deliveryPence: null,
    totalPence: 1250,
  })
})

it('has the fee of the postcode in it, and none from the threshold on', () => {
  expect(sumOf(2999, 0, at('sy81ax'), areas)).toMatchObject({ deliveryPence: 450, totalPence: 3449 })
  expect(sumOf(3000, 500, at('SY8 1AX'), areas)).toMatchObject({ deliveryPence: 0, totalPence: 2500 })
  expect(sumOf(2999, 0, at('SW1A 1AA'), areas)).toMatchObject({ deliveryPence: null, totalPence: 2999 })
  expect(sumOf(2999, 0, at(''), areas)).toMatchObject({ deliveryPence: null })
})

it('never falls below nothing', () => {
  expect(sumOf(300, 500, at('SY8 1AX'), areas)).toMatchObject({ discountPence: 300, totalPence: 450 })
})
