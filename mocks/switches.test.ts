import { getResponse } from 'msw'
import { describe, expect, it } from 'vitest'
import { typical } from './flat/bake-sale.ts'
import { handlers } from './handlers.ts'
import { DELIVERIES, ERRORS, isSwitched, scenariosOf, UNSWITCHED, worldOf, type Switches } from './switches.ts'

const order = {
  idempotencyKey: 'a4d72c28-3a1c-4e67-87b4-8830d1189576',
  bakeSaleId: typical.id,
  slotId: typical.slots[0]?.id,
  lines: [{ menuItemId: typical.menu[0]?.id, quantity: 1 }],
  customer: { name: 'Rosie Pritchard', email: 'rosie@example.com' },
  paymentMethod: 'pay_on_collection',
}

async function ask(switches: Switches, path: string, body?: object) {
  const request = new Request(`http://shop.test/api${path}`, {
    method: body ? 'POST' : 'GET',
    ...(body ? { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) } : {}),
  })
  const response = await getResponse(handlers(scenariosOf(switches, []), worldOf(switches)), request)
  return response?.type === 'error' ? 'offline' : response?.json()
}

describe('the switches of the mock world', () => {
  it('change nothing until somebody switches', () => {
    expect(isSwitched(UNSWITCHED)).toBe(false)
    expect(isSwitched({ ...UNSWITCHED, caller: 'staff' })).toBe(true)
    expect(scenariosOf(UNSWITCHED, [])).toEqual({})
  })

  it.each(['/bake-sales', '/products', '/categories', '/journal', '/faqs'])(
    'empty: %s has nothing in it',
    async (path) => {
      expect(await ask({ scenario: 'empty' }, path)).toEqual({ items: [], nextCursor: null })
    },
  )

  it('offline: no line', async () => {
    expect(await ask({ scenario: 'offline' }, '/bake-sales')).toBe('offline')
  })

  it('an error is played by those that have it, and only by those that a story is about', () => {
    expect(Object.keys(scenariosOf({ scenario: 'SOLD_OUT' }, []))).toEqual(
      expect.arrayContaining(['checkout.placeOrder', 'basket.setLine']),
    )
    expect(scenariosOf({ scenario: 'SOLD_OUT' }, ['checkout.placeOrder', 'bakeSales.get'])).toEqual({
      'checkout.placeOrder': 'SOLD_OUT',
    })
  })

  it.each([...DELIVERIES, ...ERRORS])('%s is a scenario that handlers accept', (scenario) => {
    expect(() => handlers(scenariosOf({ scenario }, []))).not.toThrow()
  })

  it('before opening nobody can order, nor after the cutoff', async () => {
    expect(await ask({ moment: 'before_opening' }, '/orders', order)).toMatchObject({ code: 'BAKE_SALE_NOT_OPEN' })
    expect(await ask({ moment: 'after_cutoff' }, '/orders', order)).toMatchObject({ code: 'AFTER_CUTOFF' })
    expect(await ask({}, '/orders', order)).toMatchObject({ number: expect.stringMatching(/^BOB-/) })
  })

  it('who is looking is who is signed in', async () => {
    expect(await ask({}, '/identity/session')).toEqual({ session: null })
    expect(await ask({ caller: 'staff' }, '/identity/session')).toMatchObject({ session: { role: 'staff' } })
    expect(await ask({ caller: 'customer' }, '/staff/orders')).toMatchObject({ code: 'FORBIDDEN' })
  })
})
