import { call } from '@orpc/server'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { OrderDocument } from '#contracts/model/document.ts'
import { NAMELESS_UP_TO_PENCE } from '#lib/constants/backend.ts'
import { findPersonById } from '#modules/identity/repository.ts'
import { cancelOrder, editOrder } from '#modules/orders/procedures.ts'
import { emailOf } from '#modules/outbox/messages.tsx'
import type { OutboxMessage } from '#modules/outbox/repository.ts'
import { writeErasure } from '#modules/privacy/erasure.ts'
import { recordPayment } from '#modules/staff-orders/payment.ts'
import { cancelAnyOrder, editAnyOrder, setOrderStatus } from '#modules/staff-orders/procedures.ts'
import { refundOrder } from '#modules/staff-orders/refund.ts'
import { begun, payAt, refundDues, tellAll } from '#test/cards.ts'
import { desk, item, one, ordered, other, OWAIN, rows } from '#test/desk.ts'
import { openSale } from '#test/sales.ts'
import { standInForVendors, type Vendors } from '#test/vendors.ts'
import { cards, env, now, office, openContext, resetWorld } from '#test/world.ts'
import { issueDocumentOf } from './issue.ts'
import { issueDocuments } from './jobs.ts'
import { listAnyDocuments, listDocuments } from './procedures.ts'

const total = 2 * item.pricePence
const key = () => crypto.randomUUID()
const visitor = () => ({ context: openContext().context })
const run = (at = now) => issueDocuments(openContext({ at }).context)
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000)

let vendors: Vendors
beforeEach(async () => {
  await resetWorld()
  vendors = await standInForVendors()
  vi.spyOn(console, 'log').mockImplementation(() => undefined)
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
})

const pay = (id: string, amountPence = total, at = now) =>
  call(recordPayment, { id, idempotencyKey: key(), amountPence, method: 'cash' }, desk(OWAIN, at))
const paidOrder = async (over: Parameters<typeof ordered>[0] = {}) => {
  const order = await ordered(over)
  await pay(order.id)
  return order
}
const giveBack = (id: string, amountPence: number, at = now, to: 'cash' | 'store_credit' = 'cash') =>
  call(refundOrder, { id, idempotencyKey: key(), amountPence, to, reason: 'The plums did not come.' }, desk(OWAIN, at))
const read = (token: string) => call(listDocuments, { token }, visitor())
const numbers = async () =>
  (await rows<{ number: string }>('SELECT number FROM documents ORDER BY kind DESC, sequence')).map((row) => row.number)
const brief = (documents: OrderDocument[]) => documents.map(({ number, grossPence }) => [number, grossPence])
const letterOf = async (kind: string) => {
  const [message] = await rows<OutboxMessage & { created: number }>(
    'SELECT id, kind, subject_id AS subjectId, created_at AS created, attempts FROM outbox WHERE kind = ? ORDER BY rowid DESC',
    kind,
  )
  if (!message) throw new Error(`Nobody is told ${kind}.`)
  const email = await emailOf(openContext().context, { ...message, createdAt: new Date(message.created) })
  return { subject: email?.subject ?? '', text: email?.text ?? '' }
}

describe('a receipt', () => {
  it('is written when all of the money has come, with its letter, once however often the job runs', async () => {
    const { id, token } = await ordered()
    await pay(id, 100)
    await run()
    expect(await numbers()).toEqual([])
    await pay(id, total - 100)
    await run()
    await run()
    const documents = await read(token)
    expect(documents).toMatchObject([
      {
        ...{ orderId: id, kind: 'receipt', number: 'R-000001', grossPence: total, corrects: [], reason: null },
        customer: { name: 'Rosie Pritchard' },
        seller: { vatNumber: 'GB 123 4567 82' },
        payments: [{ how: 'cash', amountPence: total }],
      },
    ])
    expect(await call(listAnyDocuments, { id }, desk())).toEqual(documents)
    expect(await rows("SELECT id FROM outbox WHERE kind = 'payment_received'")).toHaveLength(1)
    const { subject, text } = await letterOf('payment_received')
    expect(subject).toContain('VAT receipt R-000001')
    expect(text).toContain(`/orders/${token}/documents/R-000001/document.pdf`)
  })

  it('of an order by card comes behind its confirmation, whoever told of the money', async () => {
    const { token } = await ordered({ paymentMethod: 'card' })
    const { session } = await begun(token)
    payAt(vendors, session)
    await tellAll(vendors)
    await run()
    expect(await read(token)).toMatchObject([{ number: 'R-000001', payments: [{ how: 'card', amountPence: total }] }])
    expect((await rows<{ kind: string }>('SELECT kind FROM outbox ORDER BY rowid')).map(({ kind }) => kind)).toEqual([
      'order_confirmed',
      'payment_received',
    ])
  })

  it('names the gift card that has paid', async () => {
    const { token } = await ordered({ giftCardCode: cards[0]?.code })
    expect(await read(token)).toMatchObject([{ payments: [{ how: 'gift_card', amountPence: total }] }])
  })

  it('is not lost where the worker dies between the money and the job', async () => {
    const { id } = await paidOrder()
    expect(await rows('SELECT order_id FROM document_dues')).toEqual([{ order_id: id }])
    const { context } = openContext()
    let calls = 0
    const dies = new Proxy(context.database, {
      get(target, name) {
        // It reads, and dies before it writes.
        if (name === 'batch' && ++calls > 1) return () => Promise.reject(new Error('Gone.'))
        return Reflect.get(target, name) as unknown
      },
    })
    const gone = { ...context, database: dies }
    await expect(issueDocumentOf(gone, id)).rejects.toThrow('Gone.')
    expect(await numbers()).toEqual([])
    await run(later(60))
    expect(await numbers()).toEqual(['R-000001'])
    expect(await rows('SELECT order_id FROM document_dues')).toEqual([])
  })

  it('is of what comes to an order afterwards too', async () => {
    const { id, token } = await paidOrder()
    await run()
    const lines = [
      { menuItemId: item.id, quantity: 2 },
      { menuItemId: other.id, quantity: 1 },
    ]
    await call(editOrder, { token, idempotencyKey: key(), lines }, visitor())
    await run()
    expect(await numbers()).toEqual(['R-000001'])
    await pay(id, other.pricePence)
    expect(brief(await read(token))).toEqual([
      ['R-000001', total],
      ['R-000002', other.pricePence],
    ])
  })
})

describe('a credit note', () => {
  it('is written of what is given back, and named in its mail', async () => {
    const { id, token } = await paidOrder()
    await run()
    await giveBack(id, 150, later(1), 'store_credit')
    const { text } = await letterOf('order_refunded')
    expect(text).toContain('C-000001')
    expect(text).toContain(`/orders/${token}/documents/C-000001/document.pdf`)
    expect(await read(token)).toMatchObject([
      {},
      { kind: 'credit_note', grossPence: 150, reason: 'The plums did not come.', corrects: ['R-000001'], payments: [] },
    ])
    // What happens afterwards does not change what a mail says that is sent again.
    await giveBack(id, 50, later(2))
    await run(later(3))
    expect(await numbers()).toEqual(['R-000001', 'C-000001', 'C-000002'])
    expect(await rows("SELECT id FROM outbox WHERE kind = 'payment_received'")).toHaveLength(1)
  })

  it('of an order that is cancelled is of all of it, and named in the mail that says so', async () => {
    const { token } = await paidOrder()
    await run()
    await call(cancelOrder, { token, idempotencyKey: key() }, { context: openContext({ at: later(1) }).context })
    expect((await letterOf('order_cancelled')).text).toContain('C-000001')
    expect(await read(token)).toMatchObject([{}, { grossPence: total, reason: 'The order was cancelled.' }])
  })

  it('does not say what staff note of a call', async () => {
    const { id, token } = await paidOrder()
    await run()
    const edit = {
      id,
      idempotencyKey: key(),
      lines: [{ menuItemId: item.id, quantity: 1 }],
      reason: 'She rang, cross.',
    }
    await call(editAnyOrder, edit, desk())
    expect(await read(token)).toMatchObject([
      {},
      { reason: 'The order was changed.', lines: [{ menuItemId: item.id, quantity: 1 }] },
    ])
    expect((await letterOf('order_changed')).text).toContain('C-000001')
  })

  it('is not written of money that goes back because nobody owed it', async () => {
    const { id, token } = await ordered({ paymentMethod: 'card' })
    const { session } = await begun(token)
    await call(cancelAnyOrder, { id, reason: 'They rang.' }, desk())
    payAt(vendors, session)
    await tellAll(vendors)
    await refundDues()
    await run()
    expect(await read(token)).toEqual([])
  })
})

describe('the numbers', () => {
  it('of many at once follow each other without a gap, each once', async () => {
    const MANY = 40
    const { id: bakeSaleId, slotId, items } = await openSale({ items: [{ capacity: MANY }] })
    const lines = [{ menuItemId: items[0] ?? '', quantity: 1 }]
    const ids: string[] = []
    for (let count = 0; count < MANY; count++) {
      const { id } = await ordered({
        ...{ bakeSaleId, slotId, lines },
        customer: { name: `Customer ${String(count)}`, email: `c${String(count)}@example.com` },
      })
      await pay(id, 100)
      ids.push(id)
    }
    // Each is asked for three times, by jobs, letters and customers, all at the same time.
    await Promise.all([...ids, ...ids, ...ids].map((id) => issueDocumentOf(openContext().context, id)))
    const wanted = Array.from({ length: MANY }, (_, index) => `R-${String(index + 1).padStart(6, '0')}`)
    expect(await numbers()).toEqual(wanted)
    expect(await rows("SELECT id FROM outbox WHERE kind = 'payment_received'")).toHaveLength(MANY)
  })

  it('are not used up by a write that fails', async () => {
    const [first, second] = [await paidOrder(), await ordered({ customer: { name: 'Tom', email: 'tom@example.com' } })]
    await run()
    await pay(second.id)
    const copy = env.DB.prepare(
      `INSERT INTO documents SELECT 'copy', ?, 1, (SELECT version FROM orders WHERE id = ?), kind, 2, 'R-000002', issued_at, tax_point_at,
       gross_pence, vat_pence, customer_name, customer_address, content FROM documents WHERE order_id = ?`,
    ).bind(second.id, second.id, first.id)
    await expect(env.DB.batch([copy, env.DB.prepare('INSERT INTO outbox (id) VALUES (NULL)')])).rejects.toThrow()
    expect(await numbers()).toEqual(['R-000001'])
    await run()
    expect(await numbers()).toEqual(['R-000001', 'R-000002'])
  })

  it('cannot leave one out, and nothing that was written changes or goes', async () => {
    const { id } = await paidOrder()
    await run()
    const write = (sql: string) => env.DB.prepare(sql).bind(id).run()
    const copied = (sequence: number, position: number, version = '(SELECT version FROM orders)') =>
      write(
        `INSERT INTO documents SELECT 'x', order_id, ${String(position)}, ${version}, kind, ${String(sequence)}, 'R-9', issued_at, tax_point_at,
         gross_pence, vat_pence, NULL, NULL, content FROM documents WHERE order_id = ?`,
      )
    await expect(copied(3, 2)).rejects.toThrow('document_number')
    await expect(copied(1, 2)).rejects.toThrow('document_number')
    await expect(copied(2, 3)).rejects.toThrow('document_number')
    await expect(copied(2, 2, '0')).rejects.toThrow('order_has_moved_on')
    for (const column of ['number', 'sequence', 'gross_pence', 'content', 'issued_at', 'position'])
      await expect(write(`UPDATE documents SET ${column} = 9 WHERE order_id = ?`)).rejects.toThrow('document_is_a_fact')
    await expect(write("UPDATE documents SET customer_name = 'Tom' WHERE order_id = ?")).rejects.toThrow(
      'document_is_a_fact',
    )
    await expect(write('DELETE FROM documents WHERE order_id = ?')).rejects.toThrow('document_is_a_fact')
    await write('UPDATE documents SET customer_name = NULL WHERE order_id = ?')
    expect(await one('SELECT customer_name FROM documents')).toEqual({ customer_name: null })
  })
})

it('an erasure forgets whom a document was made out to, up to what the law lets it', async () => {
  const {
    id: bakeSaleId,
    slotId,
    items,
  } = await openSale({
    items: [
      { capacity: 1, pricePence: NAMELESS_UP_TO_PENCE },
      { capacity: 1, pricePence: NAMELESS_UP_TO_PENCE + 1 },
    ],
  })
  const { rosie } = office.cast
  for (const menuItemId of items) {
    const { id } = await ordered({
      ...{ bakeSaleId, slotId, lines: [{ menuItemId, quantity: 1 }], paymentMethod: 'bank_transfer' },
      customer: { name: 'Rosie Pritchard', email: rosie.email },
    })
    await pay(id, NAMELESS_UP_TO_PENCE + items.indexOf(menuItemId))
    for (const status of ['ready', 'collected'] as const) await call(setOrderStatus, { id, status }, desk())
  }
  await run()
  const person = await findPersonById(openContext().context.database, rosie.id)
  if (!person) throw new Error('Rosie has no account.')
  const erasure = { letter: 'sealed', outboxId: key(), caller: 'internal', now }
  await writeErasure(openContext().context.database, person, erasure)
  expect(await rows('SELECT gross_pence AS pence, customer_name AS name FROM documents ORDER BY sequence')).toEqual([
    { pence: NAMELESS_UP_TO_PENCE, name: null },
    { pence: NAMELESS_UP_TO_PENCE + 1, name: 'Rosie Pritchard' },
  ])
})
