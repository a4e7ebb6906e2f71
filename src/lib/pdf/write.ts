import { lettersOf, widthOf, type Weight } from './letters.ts'

/** A4 upright, in points. */
export const PAGE = { width: 595.28, height: 841.89 } as const

type Colour = readonly [red: number, green: number, blue: number]
type Style = { size?: number; weight?: Weight; colour?: Colour; align?: 'left' | 'right' }

const INK: Colour = [0.17, 0.11, 0.08]
const number = (value: number) => String(Math.round(value * 100) / 100)
const rgb = (colour: Colour) => colour.map(number).join(' ')

/** Bytes as a string of PDF, in brackets; what is not of ASCII, and what would end it, by its number. */
const quoted = (codes: number[]) =>
  `(${codes
    .map((code) =>
      code < 0x20 || code > 0x7e || code === 0x28 || code === 0x29 || code === 0x5c
        ? `\\${code.toString(8).padStart(3, '0')}`
        : String.fromCharCode(code),
    )
    .join('')})`

/** A text of the document’s own particulars: UTF-16, so that it can say anything. */
const particular = (text: string) =>
  `<FEFF${Array.from({ length: text.length }, (_, index) => text.charCodeAt(index).toString(16).padStart(4, '0')).join(
    '',
  )}>`

/** A page to draw on; distances are in points from its top left corner. */
export class PdfPage {
  readonly #drawn: string[] = []

  /** Writes one line, with its foot at `y`; on the right its end is at `x`. */
  text(text: string, x: number, y: number, { size = 10, weight = 'regular', colour = INK, align }: Style = {}) {
    const from = align === 'right' ? x - widthOf(text, size, weight) : x
    const at = `${number(from)} ${number(PAGE.height - y)}`
    const font = `/${weight === 'bold' ? 'F2' : 'F1'} ${number(size)} Tf`
    this.#drawn.push(`BT ${rgb(colour)} rg ${font} ${at} Td ${quoted(lettersOf(text))} Tj ET`)
  }

  /** Draws a level line. */
  rule(from: number, to: number, y: number, { width = 0.75, colour = INK }: { width?: number; colour?: Colour } = {}) {
    const height = number(PAGE.height - y)
    this.#drawn.push(`${rgb(colour)} RG ${number(width)} w ${number(from)} ${height} m ${number(to)} ${height} l S`)
  }

  get content() {
    return this.#drawn.join('\n')
  }
}

type Particulars = { title: string; author: string; writtenAt: Date }

const FONT_OBJECTS = ['Helvetica', 'Helvetica-Bold'].map(
  (name) => `<< /Type /Font /Subtype /Type1 /BaseFont /${name} /Encoding /WinAnsiEncoding >>`,
)

const dateOf = (at: Date) => `(D:${at.toISOString().replace(/\D/g, '').slice(0, 14)}Z)`

/** The objects of a file, numbered from 1: the catalogue, the pages, two fonts, the particulars, and of each page itself and what is drawn on it. */
function objectsOf(pages: readonly PdfPage[], { title, author, writtenAt }: Particulars): string[] {
  const first = 6
  const numberOf = (index: number) => first + index * 2
  const kids = pages.map((_, index) => `${String(numberOf(index))} 0 R`).join(' ')
  return [
    '<< /Type /Catalog /Pages 2 0 R /Lang (en-GB) /ViewerPreferences << /DisplayDocTitle true >> >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${String(pages.length)} >>`,
    ...FONT_OBJECTS,
    `<< /Title ${particular(title)} /Author ${particular(author)} /CreationDate ${dateOf(writtenAt)} >>`,
    ...pages.flatMap(({ content }, index) => [
      [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${String(PAGE.width)} ${String(PAGE.height)}]`,
        `/Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> /Contents ${String(numberOf(index) + 1)} 0 R >>`,
      ].join(' '),
      `<< /Length ${String(content.length)} >>\nstream\n${content}\nendstream`,
    ]),
  ]
}

/**
 * A file of pages that need nothing but the standard fonts, which every reader has: all of it is ASCII, and nothing is compressed, so that it can be
 * read by who has to. Source: ISO 32000-1 (PDF 1.7), 7.5.
 */
export function pdfOf(pages: readonly PdfPage[], particulars: Particulars): Uint8Array<ArrayBuffer> {
  let text = '%PDF-1.7\n'
  const offsets = objectsOf(pages, particulars).map((object, index) => {
    const at = text.length
    text += `${String(index + 1)} 0 obj\n${object}\nendobj\n`
    return at
  })
  const count = String(offsets.length + 1)
  const entries = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')
  text += `xref\n0 ${count}\n0000000000 65535 f \n${entries}trailer\n<< /Size ${count} /Root 1 0 R /Info 5 0 R >>\nstartxref\n${String(text.length)}\n%%EOF\n`
  return new TextEncoder().encode(text)
}
