import { expect } from 'vitest'
import { ADDRESSES_KEPT, FRESH_SIGN_IN_MINUTES } from '#lib/constants/backend.ts'
import { UNKNOWN } from '../bakery.ts'
import { call, type CasesOf } from '../case.ts'
import { placed } from '../desk.ts'
import { gwen } from './google.ts'
import { asRosie, signInAs } from './identity.ts'
import { inMinutes } from './offered.ts'

const address = { label: 'Forge', lines: ['14 Church Street', 'Bishop’s Castle'], postcode: 'sy9 5aa' }
const add = call.post('/account/addresses', address)
const idOf = (answers: unknown[]) => (answers.at(-1) as { id: string }).id

export const getAccount: CasesOf = {
  operation: 'account.get',
  cases: [
    {
      name: 'what was changed is what one sees',
      calls: [call.patch('/account', { name: 'Owain P.' }), call.get('/account')],
      expect: 'ok',
      holds: () => ({ name: 'Owain P.' }),
    },
  ],
}

export const updateAccount: CasesOf = {
  operation: 'account.update',
  cases: [
    {
      name: 'one thing; the rest stays',
      calls: [call.get('/account'), call.patch('/account', { allergens: ['milk'] })],
      expect: 'ok',
      holds: ([before]) => ({ allergens: ['milk'], name: (before as { name: string }).name }),
    },
    { name: 'a name of nothing', calls: [call.patch('/account', { name: ' ' })], expect: 'INVALID_INPUT' },
    { name: 'a role of one’s own choice', calls: [call.patch('/account', { role: 'admin' })], expect: 'INVALID_INPUT' },
  ],
}

export const listOrders: CasesOf = {
  operation: 'account.listOrders',
  cases: [
    { name: 'one’s orders', calls: [call.get('/account/orders?when=past')], expect: 'ok' },
    {
      name: 'what was ordered as a guest, with the same address, before one signed in',
      calls: [placed(), asRosie, call.get('/account/orders?when=to_come')],
      expect: 'ok',
      holds: ([order]) => ({
        items: expect.arrayContaining([expect.objectContaining({ number: (order as { number: string }).number })]),
      }),
    },
    {
      name: 'not what somebody else has ordered',
      calls: [placed(), signInAs('tom@example.com'), call.get('/account/orders?when=to_come')],
      expect: 'ok',
      holds: () => ({ items: [] }),
    },
    {
      name: 'none to come yet',
      calls: [call.get('/account/orders?when=to_come')],
      expect: 'ok',
      holds: () => ({ items: [] }),
    },
  ],
}

const numberOf = (order: unknown) => (order as { number: string }).number

export const getOrder: CasesOf = {
  operation: 'account.getOrder',
  cases: [
    {
      name: 'one’s own order, with what opens its page',
      calls: [placed(), asRosie, ([order]) => call.get(`/account/orders/${numberOf(order)}`)],
      expect: 'ok',
      holds: ([order]) => ({ order: { number: numberOf(order) }, token: expect.any(String) }),
    },
    {
      name: 'not somebody else’s',
      calls: [placed(), signInAs('tom@example.com'), ([order]) => call.get(`/account/orders/${numberOf(order)}`)],
      expect: 'ORDER_NOT_FOUND',
    },
    { name: 'one that never was', calls: [asRosie, call.get('/account/orders/BOB-000000')], expect: 'ORDER_NOT_FOUND' },
  ],
}

export const listAddresses: CasesOf = {
  operation: 'account.listAddresses',
  cases: [
    {
      name: 'one’s addresses, a new one last',
      calls: [add, call.get('/account/addresses')],
      expect: 'ok',
      holds: () => ({ items: [expect.anything(), { label: 'Forge' }] }),
    },
  ],
}

export const addAddress: CasesOf = {
  operation: 'account.addAddress',
  cases: [
    {
      name: 'a postcode is written as it should be',
      calls: [add],
      expect: 'ok',
      holds: () => ({ postcode: 'SY9 5AA' }),
    },
    {
      name: 'more than anybody has',
      calls: [...Array.from({ length: ADDRESSES_KEPT - 1 }, () => add), add],
      expect: 'ADDRESSES_FULL',
      holds: () => ({ limit: ADDRESSES_KEPT }),
    },
    {
      name: 'a postcode of nowhere',
      calls: [call.post('/account/addresses', { ...address, postcode: '12345' })],
      expect: 'INVALID_INPUT',
      holds: () => ({ fields: [{ path: 'postcode' }] }),
    },
  ],
}

export const removeAddress: CasesOf = {
  operation: 'account.removeAddress',
  cases: [
    {
      name: 'an address of one’s own',
      calls: [add, (answers) => call.remove(`/account/addresses/${idOf(answers)}`)],
      expect: 'ok',
    },
    {
      name: 'one that is not there',
      calls: [call.remove(`/account/addresses/${UNKNOWN}`)],
      expect: 'ADDRESS_NOT_FOUND',
    },
  ],
}

export const listGiftCards: CasesOf = {
  operation: 'account.listGiftCards',
  cases: [
    {
      name: 'one’s cards',
      calls: [asRosie, call.get('/account/gift-cards?limit=1')],
      expect: 'ok',
      holds: () => ({ items: [expect.anything()] }),
    },
  ],
}

const present = 'three warm loaves'
const next = 'four cold loaves, sliced'

export const changePassword: CasesOf = {
  operation: 'account.changePassword',
  cases: [
    { name: 'with the present one', calls: [call.post('/account/password', { present, next })], expect: 'ok' },
    {
      name: 'with the one before',
      calls: [call.post('/account/password', { present, next }), call.post('/account/password', { present, next })],
      expect: 'CREDENTIALS_REFUSED',
    },
    {
      name: 'one that everybody tries first',
      calls: [call.post('/account/password', { present, next: 'iloveyou iloveyou' })],
      expect: 'PASSWORD_REFUSED',
      holds: () => ({ field: 'next' }),
    },
    {
      name: 'a short one',
      calls: [call.post('/account/password', { present, next: 'loaf' })],
      expect: 'INVALID_INPUT',
      holds: () => ({ fields: [{ path: 'next' }] }),
    },
  ],
}

const byGoogle = call.post('/account/email', { email: 'rose@example.com', password: null })

export const changeEmail: CasesOf = {
  operation: 'account.changeEmail',
  cases: [
    {
      name: 'with the password',
      calls: [call.post('/account/email', { email: 'owain@example.com', password: present })],
      expect: 'ok',
    },
    {
      name: 'to one that somebody has: the answer is the same',
      calls: [call.post('/account/email', { email: 'tom@example.com', password: present })],
      expect: 'ok',
    },
    {
      name: 'with another',
      calls: [call.post('/account/email', { email: 'owain@example.com', password: next })],
      expect: 'CREDENTIALS_REFUSED',
    },
    { name: 'by Google, a moment ago', calls: [...gwen, byGoogle], expect: 'ok' },
    {
      name: 'by Google, some time ago',
      calls: [...gwen, byGoogle],
      at: inMinutes(FRESH_SIGN_IN_MINUTES),
      expect: 'SIGN_IN_AGAIN',
    },
    { name: 'without the password that there is', calls: [asRosie, byGoogle], expect: 'CREDENTIALS_REFUSED' },
  ],
}
