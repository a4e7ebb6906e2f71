import { describe, expect, it } from 'vitest'
import type { OrderDocument } from '#contracts/model/document.ts'
import { documentPdf } from './pdf.ts'
import { fileNameOf, titleOf } from './words.ts'

const line = (index: number): OrderDocument['lines'][number] => ({
  what: 'item',
  menuItemId: `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`,
  description: 'Country sourdough (Large), 900 g',
  quantity: 2,
  unitPricePence: 420,
  discountPence: 40,
  vat: [{ vatClass: 'standard', grossPence: 800, vatPence: 133 }],
})

const receipt = (over: Partial<OrderDocument> = {}): OrderDocument => ({
  ...{ id: 'x', orderId: 'x', orderNumber: 'BOB-7K3F9Q', kind: 'receipt', number: 'R-000042' },
  ...{ issuedAt: '2026-03-14T09:00:00.000Z', taxPointAt: '2026-03-13T09:00:00.000Z' },
  seller: { name: 'Band of Bakers Ltd', addressLines: ['14 High Street'], postcode: 'SY9 5BQ', vatNumber: 'GB 123' },
  customer: { name: 'Rosie Pritchard', addressLines: [], postcode: null },
  ...{ lines: [line(1)], voucherCode: 'HARVEST10', payments: [{ how: 'card', amountPence: 800 }] },
  ...{ reason: null, corrects: [], grossPence: 800, vatPence: 133, ...over },
})

/** A file, read as a reader reads it: from its end, by the offsets that it names. */
function read(document: OrderDocument) {
  const text = new TextDecoder('latin1').decode(documentPdf(document))
  const start = Number(/startxref\n(\d+)\n%%EOF\n$/.exec(text)?.[1])
  const [head = '', ...entries] = text.slice(start).split('\n').slice(1)
  const count = Number(head.split(' ')[1])
  const objects = entries.slice(1, count).map((entry, index) => {
    const object = text.slice(Number(entry.slice(0, 10)))
    expect(object.startsWith(`${String(index + 1)} 0 obj\n`)).toBe(true)
    return object.slice(0, object.indexOf('\nendobj'))
  })
  const streams = objects.flatMap((object) => {
    const [, length, content] = /\/Length (\d+) >>\nstream\n([\s\S]*)\nendstream$/.exec(object) ?? []
    if (content === undefined) return []
    expect(content).toHaveLength(Number(length))
    return [content]
  })
  const drawn = streams.map((stream) =>
    [...stream.matchAll(/\((.*)\) Tj/g)].map(([, words = '']) =>
      words.replace(/\\(\d{3})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 8))),
    ),
  )
  return { text, objects, pages: drawn }
}

describe('the file of a document', () => {
  it('is a PDF whose every object is where it says', () => {
    const { text, objects, pages } = read(receipt())
    expect(text.startsWith('%PDF-1.7\n')).toBe(true)
    expect(objects).toHaveLength(7)
    expect(pages).toHaveLength(1)
    expect(objects[0]).toContain('/Lang (en-GB)')
    expect(objects[4]).toContain('/CreationDate (D:20260314090000Z)')
  })

  it('says what the page says', () => {
    const [words = []] = read(receipt()).pages
    for (const word of ['VAT receipt', 'R-000042', '14 March 2026', '13 March 2026', 'BOB-7K3F9Q', 'VAT number GB 123'])
      expect(words).toContain(word)
    expect(words).toEqual(expect.arrayContaining(['Rosie Pritchard', 'Country sourdough (Large), 900 g', '£8.40']))
    expect(words).toEqual(expect.arrayContaining(['Voucher HARVEST10', '\x96£0.40', 'Total paid', '£8.00']))
    expect(words).toEqual(expect.arrayContaining(['Paid by card', '20%', '£6.67', '£1.33']))
  })

  it('shows no VAT of who is not registered', () => {
    const seller = { ...receipt().seller, vatNumber: null }
    const [words = []] = read(receipt({ seller })).pages
    expect(words).toContain('Receipt')
    expect(words.filter((word) => /VAT|Tax point|20%|£1\.33/.test(word))).toEqual([])
    expect(titleOf({ kind: 'credit_note', seller })).toBe('Credit note')
  })

  it('goes on over as many pages as it needs, each with the heads of the columns and its number', () => {
    const lines = Array.from({ length: 50 }, (_, index) => line(index))
    const { pages } = read(receipt({ lines }))
    expect(pages).toHaveLength(2)
    for (const [index, words] of pages.entries()) {
      expect(words).toContain('Amount')
      expect(words).toContain(`R-000042, page ${String(index + 1)} of 2`)
    }
    expect(pages.flat().filter((word) => word.startsWith('Country sourdough'))).toHaveLength(50)
  })

  it('of a credit note says why, and which receipt it corrects', () => {
    const note = receipt({
      ...{ kind: 'credit_note', number: 'C-000007', corrects: ['R-000042'], payments: [], voucherCode: null },
      reason: 'The plums (all of them) did not come.',
      lines: [{ ...line(1), what: 'reduction', menuItemId: null, quantity: 1, discountPence: 0 }],
    })
    const [words = []] = read(note).pages
    expect(words).toEqual(expect.arrayContaining(['VAT credit note', 'R-000042', 'Total credited']))
    expect(words).toContain('Why: The plums (all of them) did not come.')
    expect(words).toContain('Taken off the price')
    expect(fileNameOf(note)).toBe('band-of-bakers-credit-note-C-000007.pdf')
  })
})
