import type { OrderDocument } from '#contracts/model/document.ts'
import { BAKERY } from '../constants/frontend.ts'
import { wrapped, type Weight } from '../pdf/letters.ts'
import { PAGE, PdfPage, pdfOf } from '../pdf/write.ts'
import { wordsOf, type ShownLine, type ShownVat, type Sum } from './words.ts'

const LEFT = 56
const RIGHT = PAGE.width - 56
const TOP = 72
/** The lowest line of a page, above its foot. */
const BOTTOM = PAGE.height - 92
const FOOT = PAGE.height - 48
const STEP = 14
const RUST = [0.61, 0.24, 0.09] as const
const MUTED = [0.42, 0.34, 0.28] as const
const LINE = [0.8, 0.72, 0.6] as const

/** Where the columns of the lines are: of numbers their right edge. */
const COLUMN = { quantity: LEFT + 24, words: LEFT + 36, rate: 405, unit: 475, amount: RIGHT } as const
/** What an amount, or the facts beside the addresses, take of the width. */
const WORDS_WIDTH = 250
const FACTS = 380
const FACTS_WIDTH = RIGHT - FACTS - 66
const ADDRESS_WIDTH = 290

type Words = ReturnType<typeof wordsOf>

/** A document as it is drawn from the top of one page to the foot of the last. */
class Sheet {
  readonly pages: PdfPage[] = []
  #page = new PdfPage()
  y = TOP
  readonly #heads: (sheet: Sheet) => void

  /** @param heads draws what stands above the lines on each further page */
  constructor(heads: (sheet: Sheet) => void) {
    this.#heads = heads
    this.pages.push(this.#page)
  }

  get page() {
    return this.#page
  }

  /** Goes on to another page where so much does not fit on this one any more. */
  need(height: number, { isTable = false } = {}) {
    if (this.y + height <= BOTTOM) return
    this.#page = new PdfPage()
    this.pages.push(this.#page)
    this.y = TOP
    if (isTable) this.#heads(this)
  }

  /** Some words in as many lines as they need, from where the pen is. */
  prose(text: string, x: number, width: number, weight: Weight = 'regular') {
    for (const line of wrapped(text, width, 10, weight)) {
      this.need(STEP)
      this.page.text(line, x, this.y, { weight })
      this.y += STEP
    }
  }
}

/** The seller and the customer on the left, and on the right what the document is. */
function drawHead(sheet: Sheet, { title, seller, vatNumber, customer, facts, reason }: Words) {
  sheet.page.text(BAKERY.name, LEFT, sheet.y, { size: 20, weight: 'bold', colour: RUST })
  sheet.page.text(title, RIGHT, sheet.y, { size: 16, weight: 'bold', align: 'right' })
  sheet.y += 14
  sheet.page.rule(LEFT, RIGHT, sheet.y, { width: 1.5, colour: RUST })
  sheet.y += 24
  const top = sheet.y
  for (const line of seller) sheet.prose(line, LEFT, ADDRESS_WIDTH)
  if (vatNumber !== null) sheet.prose(`VAT number ${vatNumber}`, LEFT, ADDRESS_WIDTH)
  if (customer) {
    sheet.y += 10
    sheet.page.text('For', LEFT, sheet.y, { size: 9, colour: MUTED })
    sheet.y += STEP
    for (const line of customer) sheet.prose(line, LEFT, ADDRESS_WIDTH)
  }
  const left = sheet.y
  sheet.y = top
  for (const { words, value } of facts) {
    sheet.page.text(words, FACTS, sheet.y, { colour: MUTED })
    sheet.prose(value, FACTS + 66, FACTS_WIDTH, words === 'Number' ? 'bold' : 'regular')
  }
  sheet.y = Math.max(left, sheet.y) + 10
  if (reason !== null) {
    sheet.prose(`Why: ${reason}`, LEFT, RIGHT - LEFT)
    sheet.y += 10
  }
}

function drawHeads(sheet: Sheet, isRegistered: boolean) {
  const muted = { size: 9, colour: MUTED }
  sheet.page.text('What', COLUMN.words, sheet.y, muted)
  if (isRegistered) sheet.page.text('VAT', COLUMN.rate, sheet.y, { ...muted, align: 'right' })
  sheet.page.text('Each', COLUMN.unit, sheet.y, { ...muted, align: 'right' })
  sheet.page.text('Amount', COLUMN.amount, sheet.y, { ...muted, align: 'right' })
  sheet.y += 7
  sheet.page.rule(LEFT, RIGHT, sheet.y)
  sheet.y += 15
}

function drawLine(sheet: Sheet, { quantity, description, rate, unit, amount }: ShownLine) {
  const words = wrapped(description, WORDS_WIDTH, 10, 'regular')
  sheet.need(Math.min(words.length, 3) * STEP + 4, { isTable: true })
  const right = { align: 'right' } as const
  sheet.page.text(quantity, COLUMN.quantity, sheet.y, right)
  sheet.page.text(rate, COLUMN.rate, sheet.y, right)
  sheet.page.text(unit, COLUMN.unit, sheet.y, right)
  sheet.page.text(amount, COLUMN.amount, sheet.y, right)
  for (const line of words) {
    sheet.need(STEP, { isTable: true })
    sheet.page.text(line, COLUMN.words, sheet.y)
    sheet.y += STEP
  }
  sheet.y += 4
}

function drawSum(sheet: Sheet, { words, amount, isTotal = false }: Sum) {
  const style = isTotal ? ({ size: 12, weight: 'bold' } as const) : ({} as const)
  const lines = wrapped(words, COLUMN.unit - COLUMN.words, 10, 'regular')
  sheet.need(lines.length * STEP + 6)
  sheet.page.text(amount, COLUMN.amount, sheet.y, { ...style, align: 'right' })
  for (const line of lines) {
    sheet.page.text(line, COLUMN.words, sheet.y, style)
    sheet.y += STEP
  }
  sheet.y += 4
}

const VAT_COLUMNS = ['rate', 'net', 'vat', 'gross'] as const
const VAT_HEADS: ShownVat = { rate: 'VAT rate', net: 'Net', vat: 'VAT', gross: 'Gross' }

function drawVat(sheet: Sheet, rows: ShownVat[]) {
  if (rows.length === 0) return
  sheet.y += 14
  sheet.need((rows.length + 1) * STEP + 20)
  const edges = { rate: COLUMN.words, net: 300, vat: 400, gross: COLUMN.amount }
  const drawRow = (row: ShownVat, style: { size?: number; colour?: typeof MUTED }) => {
    for (const column of VAT_COLUMNS)
      sheet.page.text(row[column], edges[column], sheet.y, {
        ...style,
        ...(column === 'rate' ? {} : { align: 'right' as const }),
      })
  }
  drawRow(VAT_HEADS, { size: 9, colour: MUTED })
  sheet.y += 6
  sheet.page.rule(COLUMN.words, RIGHT, sheet.y, { colour: LINE })
  sheet.y += 15
  for (const row of rows) {
    drawRow(row, {})
    sheet.y += STEP
  }
}

/** What stands at the foot of each page, once it is known how many there are. */
function drawFeet({ pages }: Sheet, { number }: OrderDocument) {
  pages.forEach((page, index) => {
    page.rule(LEFT, RIGHT, FOOT - 16, { colour: LINE })
    const muted = { size: 9, colour: MUTED }
    page.text(`${BAKERY.name}, ${BAKERY.place}. Questions: ${BAKERY.email}`, LEFT, FOOT, muted)
    const count = `${number}, page ${String(index + 1)} of ${String(pages.length)}`
    page.text(count, RIGHT, FOOT, { ...muted, align: 'right' })
  })
}

/** A receipt or credit note as a file to keep and to print on A4: what its page says, in the same words. */
export function documentPdf(document: OrderDocument): Uint8Array<ArrayBuffer> {
  const words = wordsOf(document)
  const isRegistered = words.vatNumber !== null
  const sheet = new Sheet((further) => {
    drawHeads(further, isRegistered)
  })
  drawHead(sheet, words)
  sheet.need(60)
  drawHeads(sheet, isRegistered)
  for (const line of words.lines) drawLine(sheet, line)
  sheet.need(40)
  sheet.page.rule(LEFT, RIGHT, sheet.y - 8)
  sheet.y += 10
  for (const sum of words.sums) drawSum(sheet, sum)
  for (const sum of words.payments) drawSum(sheet, sum)
  drawVat(sheet, words.vat)
  drawFeet(sheet, document)
  return pdfOf(sheet.pages, {
    title: `${words.title} ${document.number}`,
    author: document.seller.name,
    writtenAt: new Date(document.issuedAt),
  })
}
