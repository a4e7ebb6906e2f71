import { call } from '@orpc/server'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { openBrowser, signInAs } from '#test/people.ts'
import { standInForVendors } from '#test/vendors.ts'
import { cards, env, office, resetWorld } from '#test/world.ts'
import {
  addAddress,
  getAccount,
  listAddresses,
  listGiftCards,
  listOrders,
  removeAddress,
  updateAccount,
} from './procedures.ts'
import { listSessions } from './security.ts'

const { rosie, tom } = office.cast
const forge = { label: 'Forge', lines: ['14 Church Street', 'Bishop’s Castle'], postcode: 'SY9 5AA' }
const [rosies, toms] = [openBrowser(), openBrowser()]

beforeEach(async () => {
  vi.spyOn(console, 'log').mockImplementation(() => undefined)
  await resetWorld()
  await standInForVendors()
  await signInAs(rosies, 'rosie@example.com')
  await signInAs(toms, 'tom@example.com')
})

describe('a customer reaches only what is their own', () => {
  it('removes no address of somebody else’s', async () => {
    const { id } = await rosies.with((context) => call(addAddress, forge, { context }))
    await expect(toms.with((context) => call(removeAddress, { id }, { context }))).rejects.toMatchObject({
      code: 'ADDRESS_NOT_FOUND',
      data: { id },
    })
    const { items } = await rosies.with((context) => call(listAddresses, { limit: 20 }, { context }))
    expect(items.map((address) => address.id)).toContain(id)
  })

  it('finds nothing of somebody else’s behind a cursor that names it', async () => {
    const { id } = await rosies.with((context) => call(addAddress, forge, { context }))
    const here = await rosies.with((context) => call(listSessions, { limit: 20 }, { context }))
    const cursors = [id, here.items[0]?.id ?? '', rosie.id, cards.find(({ ownerEmail }) => ownerEmail)?.card.id ?? '']
    for (const cursor of cursors) {
      const page = { limit: 20, cursor }
      const found = await toms.with((context) =>
        Promise.all([
          call(listAddresses, page, { context }),
          call(listSessions, page, { context }),
          call(listGiftCards, page, { context }),
          call(listOrders, page, { context }),
        ]),
      )
      expect(
        found.map(({ items }) => items.length),
        cursor,
      ).toEqual([0, 0, 0, 0])
    }
  })

  it('changes what they say of themselves, and nothing else', async () => {
    await toms.with((context) => call(updateAccount, { name: 'Tom B.', allergens: ['milk'] }, { context }))
    expect(await toms.with((context) => call(getAccount, {}, { context }))).toMatchObject({
      ...{ id: tom.id, name: 'Tom B.', allergens: ['milk'], phone: tom.phone, role: 'customer' },
    })
    expect(await rosies.with((context) => call(getAccount, {}, { context }))).toEqual(rosie)
  })
})

describe('the lists of an account', () => {
  it('of addresses, from page to page: each once, the oldest first', async () => {
    for (const label of ['One', 'Two', 'Three'])
      await rosies.with((context) => call(addAddress, { ...forge, label }, { context }))
    const labels: string[] = []
    let cursor: string | undefined
    do {
      const page = await rosies.with((context) => call(listAddresses, { limit: 1, cursor }, { context }))
      labels.push(...page.items.map(({ label }) => label))
      cursor = page.nextCursor ?? undefined
    } while (cursor !== undefined)
    expect(labels).toHaveLength(4)
    expect(new Set(labels)).toEqual(new Set(['Home', 'One', 'Two', 'Three']))
  })

  it('of cards: credit that was given to the address, and not before it was confirmed', async () => {
    const cardsOf = async () => (await rosies.with((context) => call(listGiftCards, { limit: 20 }, { context }))).items
    expect(await cardsOf()).toEqual([cards.find(({ ownerEmail }) => ownerEmail === 'rosie@example.com')?.card])
    await env.DB.prepare('UPDATE customers SET is_email_verified = 0 WHERE id = ?').bind(rosie.id).run()
    expect(await cardsOf()).toEqual([])
  })
})
