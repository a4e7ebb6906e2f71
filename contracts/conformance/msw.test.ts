import { getResponse } from 'msw'
import { APP_CODE } from '#mocks/behaviours/identity.ts'
import { letBuy } from '#mocks/behaviours/gift-purchases.ts'
import { noRemindersTokenOf } from '#mocks/behaviours/message-choices.ts'
import { letPay } from '#mocks/behaviours/payments.ts'
import { handlers } from '#mocks/handlers.ts'
import { createWorld, tokenOf } from '#mocks/world.ts'
import { fuzz } from './fuzz.ts'
import { describeConformance } from './run.ts'

// Who may call what is the matrix's business; here everybody may.
let world = createWorld({ caller: 'admin' })

describeConformance('mock world', {
  reset: () => {
    world = createWorld({ caller: 'admin' })
  },
  mailed: (who) => world.waiting.findLast(({ email }) => email === `${who}@example.com`)?.token ?? '',
  proof: (email) => world.proofs.findLast((proof) => proof.email === email)?.token ?? '',
  code: () => APP_CODE,
  unsubscribing: (email) => tokenOf(world.office.customers.find((person) => person.email === email)?.id ?? ''),
  notReminding: (email) =>
    noRemindersTokenOf([...world.orders.values()].findLast(({ customer }) => customer.email === email)?.id ?? ''),
  exported: (email) => {
    const id = world.office.customers.find((person) => person.email === email)?.id ?? ''
    return world.exports.get(id)?.token ?? 'a'.repeat(64)
  },
  pay: (token) => {
    letPay(world, token)
    letBuy(world, token)
  },
  fetch: async (request, operation, fault, at) => {
    if (at) world.now = at
    const response = await getResponse(handlers(fault ? { [operation]: fault } : {}, world), request)
    if (!response) throw new Error(`${operation} has no handler for ${request.method} ${request.url}`)
    return response
  },
})

fuzz('mock world', {
  runs: 40,
  fetch: async (request, operation) => {
    const response = await getResponse(handlers({}, world), request)
    if (!response) throw new Error(`${operation} has no handler for ${request.method} ${request.url}`)
    return response
  },
})
