import { beforeEach, describe, expect, it } from 'vitest'
import type { AnySchema, ErrorMapItem } from '@orpc/contract'
import { z } from 'zod'
import { operationsOf, type Operation } from '#mocks/generate/operations.ts'
import * as account from './cases/account.ts'
import * as bakeSales from './cases/bake-sales.ts'
import * as basket from './cases/basket.ts'
import * as catalogue from './cases/catalogue.ts'
import * as checkout from './cases/checkout.ts'
import * as severalSales from './cases/checkout-of-several.ts'
import * as quote from './cases/quote.ts'
import * as content from './cases/content.ts'
import * as documents from './cases/documents.ts'
import { checkGiftCard, refundOrder } from './cases/gift-cards.ts'
import * as giftPurchases from './cases/gift-purchases.ts'
import * as google from './cases/google.ts'
import * as googleLink from './cases/google-link.ts'
import * as identity from './cases/identity.ts'
import * as invitations from './cases/invitations.ts'
import * as messageChoices from './cases/message-choices.ts'
import * as signInMethods from './cases/sign-in-methods.ts'
import * as security from './cases/security.ts'
import * as lineRefunds from './cases/line-refunds.ts'
import * as orders from './cases/orders.ts'
import * as saleAtDesk from './cases/sale-at-desk.ts'
import * as staffBakeSaleLife from './cases/staff-bake-sale-life.ts'
import * as staffBakeSales from './cases/staff-bake-sales.ts'
import * as payments from './cases/payments.ts'
import * as privacy from './cases/privacy.ts'
import * as staffPayments from './cases/staff-payments.ts'
import * as resolveMove from './cases/resolve-move.ts'
import * as staffMessages from './cases/staff-messages.ts'
import * as staffOrders from './cases/staff-orders.ts'
import * as staffBooks from './cases/staff-books.ts'
import * as staffVouchers from './cases/staff-vouchers.ts'
import * as waitingList from './cases/waiting-list.ts'
import { requestOf } from './call.ts'
import {
  CODE_FOR,
  EXPORTED,
  MAILED,
  NOT_REMINDING,
  PAID_BY,
  PROVEN,
  UNSUBSCRIBING,
  type Call,
  type Case,
  type CasesOf,
  type Fault,
} from './case.ts'
import { generatedCases } from './generated.ts'

/** What a file of cases exports beside steps that others use. */
const isCases = (one: unknown): one is CasesOf => typeof one === 'object' && one !== null && 'operation' in one

/** The cases that were written by hand: for what is real, and for what the mock world remembers. All others have those that their contract alone gives. */
const SUITE = [
  account,
  bakeSales,
  basket,
  catalogue,
  checkout,
  severalSales,
  quote,
  content,
  giftPurchases,
  google,
  googleLink,
  identity,
  invitations,
  messageChoices,
  signInMethods,
  security,
  orders,
  documents,
  payments,
  staffPayments,
  privacy,
  resolveMove,
  saleAtDesk,
  staffBakeSales,
  staffBakeSaleLife,
  staffMessages,
  staffOrders,
  staffBooks,
  { checkGiftCard, refundOrder },
  lineRefunds,
  staffVouchers,
  waitingList,
].flatMap((area): CasesOf[] => Object.values<unknown>(area).filter(isCases))

/** The written cases of an operation, and for the errors that none of them has, those of the contract. */
function casesOf(operation: Operation): Case[] {
  const written = SUITE.find((suite) => suite.operation === operation.name)?.cases
  const generated = generatedCases(operation)
  if (!written) return generated
  const isWritten = new Set(written.map((one) => one.expect))
  return [...written, ...generated.filter((one) => one.expect !== 'ok' && !isWritten.has(one.expect))]
}

/** One of the two worlds: it answers HTTP, and can be set back to the bakery it starts from. */
export type ConformingWorld = {
  /** Whether an operation is kept in this world yet; all are when it does not say. One that is not is reported as such. */
  isReal?: (operation: string) => boolean
  reset: () => Promise<void> | void
  /** The token of the link to the place in a waiting list that was last mailed to somebody. @param who what stands before `@example.com` */
  mailed: (who: string) => Promise<string> | string
  /** The token of the last link that was mailed to an address, and the next code that an app makes of a secret. */
  proof: (email: string) => Promise<string> | string
  code: (secret: string) => Promise<string> | string
  /** The token of the link at the foot of a marketing mail to an address. */
  unsubscribing: (email: string) => Promise<string> | string
  /** The token of the link at the foot of a reminder of the last order of an address. */
  notReminding: (email: string) => Promise<string> | string
  /** The token of the link to what was prepared of somebody’s data, once it is. */
  exported: (email: string) => Promise<string> | string
  /** Lets the money come that was begun to be paid for an order, or a gift card, by its token. */
  pay: (token: string) => unknown
  fetch: (request: Request, operation: string, fault: Fault | undefined, at?: Date) => Promise<Response>
}

const callsOf = (step: Case['calls'][number], answers: unknown[]): Call[] =>
  [typeof step === 'function' ? step(answers) : step].flat()

const errorBody = z.object({
  defined: z.literal(true),
  code: z.string(),
  status: z.int(),
  message: z.string(),
  data: z.unknown(),
})

function schemaOf(schema: AnySchema | undefined): z.ZodType {
  if (!(schema instanceof z.ZodType)) throw new Error('The contract has no schema here.')
  return schema
}

/** Runs every case of every operation on a world. Answers are parsed strictly: a key that the contract does not name fails. */
export function describeConformance(name: string, world: ConformingWorld) {
  describe.each(operationsOf())(`${name}: $name`, ({ name: operation, procedure }) => {
    const errorMap: Record<string, ErrorMapItem<AnySchema> | undefined> = procedure['~orpc'].errorMap
    if (world.isReal && !world.isReal(operation)) {
      it.todo('is not real yet')
      return
    }
    const cases = casesOf({ name: operation, procedure })

    it('has a case for its success and for each of its errors', () => {
      const covered = new Set(cases.map((one) => one.expect))
      expect(['ok', ...Object.keys(errorMap)].filter((outcome) => !covered.has(outcome))).toEqual([])
    })

    beforeEach(() => world.reset())

    it.each(cases)('$expect: $name', async (one: Case) => {
      const answers: unknown[] = []
      const last = one.calls.length - 1
      for (const step of one.calls.slice(0, last)) answers.push(...(await prepared(step, answers)))
      const judged = callsOf(one.calls[last] ?? [], answers)
      for (const response of await sent(judged, one.fault, one.at)) {
        const body: unknown = await response.json()
        const data = one.expect === 'ok' ? succeeded(response, body) : failed(response, body, one.expect)
        if (one.holds) expect(data).toMatchObject(one.holds(answers) as object)
      }
    })

    async function withMail(step: Call): Promise<Call> {
      let text = JSON.stringify(step)
      for (const [whole, who = ''] of text.matchAll(MAILED)) text = text.replace(whole, await world.mailed(who))
      for (const [whole, email = ''] of text.matchAll(PROVEN)) text = text.replace(whole, await world.proof(email))
      for (const [whole, email = ''] of text.matchAll(UNSUBSCRIBING))
        text = text.replace(whole, await world.unsubscribing(email))
      for (const [whole, email = ''] of text.matchAll(NOT_REMINDING))
        text = text.replace(whole, await world.notReminding(email))
      for (const [whole, email = ''] of text.matchAll(EXPORTED)) text = text.replace(whole, await world.exported(email))
      for (const [whole, token = ''] of text.matchAll(PAID_BY)) {
        await world.pay(token)
        text = text.replace(whole, token)
      }
      for (const [whole, secret = ''] of text.matchAll(CODE_FOR)) text = text.replace(whole, await world.code(secret))
      return JSON.parse(text) as Call
    }

    const sent = (calls: Call[], fault?: Fault, at?: string) =>
      Promise.all(
        calls.map(async (step) =>
          world.fetch(requestOf(await withMail(step)), operation, fault, at === undefined ? undefined : new Date(at)),
        ),
      )

    async function prepared(step: Case['calls'][number], answers: unknown[]) {
      const calls = callsOf(step, answers)
      const bodies: unknown[] = []
      for (const [index, response] of (await sent(calls)).entries()) {
        const body: unknown = await response.json()
        const code = calls[index]?.refusedWith
        expect(response.ok, JSON.stringify(body)).toBe(code === undefined)
        bodies.push(code === undefined ? body : failedWith(body, code))
      }
      return bodies
    }

    /** What an error on the way says. It may be another operation's. */
    function failedWith(body: unknown, code: string) {
      const error = errorBody.parse(body)
      expect(error.code).toBe(code)
      return error.data
    }

    function succeeded(response: Response, body: unknown) {
      expect(response.status, JSON.stringify(body)).toBe(procedure['~orpc'].route.successStatus ?? 200)
      return schemaOf(procedure['~orpc'].outputSchema).parse(body)
    }

    function failed(response: Response, body: unknown, code: string) {
      const error = errorBody.parse(body)
      expect(error.code, JSON.stringify(body)).toBe(code)
      expect([response.status, error.status, error.message]).toEqual([
        errorMap[code]?.status,
        errorMap[code]?.status,
        errorMap[code]?.message,
      ])
      return schemaOf(errorMap[code]?.data).parse(error.data)
    }
  })
}
