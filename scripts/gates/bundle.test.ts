import { describe, expect, it } from 'vitest'
import { sentencesOfMocks, serverWordsIn, unboundActions } from './bundle.ts'

describe('what tells a mock in a built worker', () => {
  const mocks = `
    description: 'A striped awning at the castle end of the square.',
    title: "The week's bread, and the last of the plums.",
    type: 'text/html; charset=utf-8-and-more',
    refusal: 'Some of what was sent cannot be accepted.',
  `

  it('is a sentence that nothing real says', () => {
    expect(sentencesOfMocks(mocks, "message: 'Some of what was sent cannot be accepted.'")).toEqual([
      'A striped awning at the castle end of the square.',
      "The week's bread, and the last of the plums.",
    ])
  })

  const manifest = (filename: string) => ({ node: { '40ab': { filename, exportedName: 'placeOrder' } } })

  it('is an action that Next has not bound', () => {
    expect(unboundActions(manifest('actions/checkout.ts'), ['checkout.ts placeOrder'])).toEqual([])
    expect(unboundActions(manifest('../mocks/actions/checkout.ts'), ['checkout.ts placeOrder'])).toEqual([
      'checkout.ts placeOrder',
    ])
    expect(unboundActions({ node: {} }, ['checkout.ts placeOrder'])).toEqual(['checkout.ts placeOrder'])
  })
})

it('a script for the browser that holds the database or a secret is found', () => {
  expect(serverWordsIn('var e=Symbol.for("drizzle:Name");n.env.LINK_SECRET')).toEqual(['drizzle:', 'LINK_SECRET'])
  expect(serverWordsIn('fetch("/api/orders")')).toEqual([])
})
