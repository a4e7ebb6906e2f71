import { call } from '@orpc/server'
import { strFromU8, unzipSync } from 'fflate'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { issueDocuments } from '#modules/documents/jobs.ts'
import { setOrderStatus } from '#modules/staff-orders/procedures.ts'
import { begun, payAt, tellAll } from '#test/cards.ts'
import { desk, ordered, rows } from '#test/desk.ts'
import { all, openDispute } from '#test/stripe.ts'
import { standInForVendors, type Vendors } from '#test/vendors.ts'
import { env, now, office, openContext, resetWorld } from '#test/world.ts'
import { bundleOf } from './bundle.tsx'
import { getEvidence } from './procedures.ts'

const { megan } = office.cast
const handedOverAt = new Date(now.getTime() + 4 * 24 * 3_600_000)

let vendors: Vendors
beforeEach(async () => {
  await resetWorld()
  vendors = await standInForVendors()
  vi.spyOn(console, 'log').mockImplementation(() => undefined)
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
})

/** An order that was paid by card, of which the mail and the receipt have left, that was handed over, and is disputed. */
async function disputed() {
  const order = await ordered({ paymentMethod: 'card' })
  const { session } = await begun(order.token)
  payAt(vendors, session)
  const known = new Set<string>()
  await tellAll(vendors, known)
  await issueDocuments(openContext().context)
  await env.DB.prepare("UPDATE outbox SET delivered_at = ?, outcome = 'delivered'").bind(now.getTime()).run()
  const atTheTable = desk({ role: 'staff', id: megan.id }, handedOverAt)
  await call(setOrderStatus, { id: order.id, status: 'ready' }, atTheTable)
  await call(setOrderStatus, { id: order.id, status: 'collected' }, atTheTable)
  const [charge] = all(vendors.stripe, 'charge')
  if (!charge) throw new Error('Nothing was paid.')
  openDispute(vendors.stripe, charge, 'product_not_received')
  await tellAll(vendors, known)
  const [dispute] = await rows<{ id: string }>('SELECT id FROM disputes')
  return { ...order, disputeId: dispute?.id ?? '' }
}

describe('the evidence in a dispute', () => {
  it('is the order, its mails, its books, and who handed it over: all in one file', async () => {
    const { disputeId, token } = await disputed()
    const evidence = await call(getEvidence, { id: disputeId }, desk())
    const [one] = evidence.orders
    expect(one?.handOver).toEqual({ how: 'collected', at: handedOverAt.toISOString(), name: megan.name })
    const files = unzipSync(await bundleOf(evidence))
    const number = one?.order.number ?? ''
    const told = (name: string) => strFromU8(files[name] ?? new Uint8Array())
    const names = Object.keys(files).map((name) => name.replace(number, 'ORDER').replace(/ BOB.*\./, '.'))
    expect(names.sort()).toEqual([
      ...['ORDER/', 'ORDER/books.html', 'ORDER/handed-over.html', 'ORDER/mails/'],
      ...['ORDER/mails/01 Your order.html', 'ORDER/mails/01 Your order.txt'],
      ...['html', 'txt'].map((as) => `ORDER/mails/02 £9.60 received VAT receipt R-000001 for order.${as}`),
      ...['ORDER/order.html', 'ORDER/order.json', 'ORDER/packing-slip.html', 'READ ME.txt', 'dispute.json'],
    ])
    expect(told(`${number}/order.html`)).toContain('Rosie Pritchard')
    expect(told(`${number}/packing-slip.html`)).toContain(one?.order.lines[0]?.productName)
    expect(told(`${number}/books.html`)).toContain(evidence.payment.vendorId)
    expect(told(`${number}/handed-over.html`)).toContain(megan.name)
    expect(JSON.parse(told(`${number}/order.json`))).toMatchObject({
      order: { number },
      handOver: { name: megan.name },
    })
    expect(JSON.parse(told('dispute.json'))).toMatchObject({ dispute: { reason: 'product_not_received' } })
    expect(told('READ ME.txt')).toContain(number)
    const mail = Object.keys(files).find((name) => name.endsWith('.html') && name.includes('/mails/')) ?? ''
    expect(told(mail)).toContain(number)
    for (const name of Object.keys(files)) expect(told(name), name).not.toContain(token)
  })

  it('says that nobody has handed it over where nobody has, and who has looked at it', async () => {
    const { disputeId, id } = await disputed()
    await call(setOrderStatus, { id, status: 'ready' }, desk())
    const evidence = await call(getEvidence, { id: disputeId }, desk({ role: 'staff', id: megan.id }))
    expect(evidence.orders[0]?.handOver).toBeNull()
    expect(await rows("SELECT actor_id, entity_id FROM audit_entries WHERE action = 'dispute.evidence_read'")).toEqual([
      { actor_id: megan.id, entity_id: disputeId },
    ])
  })
})
