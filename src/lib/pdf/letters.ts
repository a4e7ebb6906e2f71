import { HIGH, WIDTHS } from './widths.ts'

export type Weight = keyof typeof WIDTHS

const SPACE = 0x20
const QUESTION = 0x3f

/** What stands in for letters that the standard fonts do not have. */
const INSTEAD: Record<string, string> = {
  '−': '–',
  '‐': '-',
  '‑': '-',
  '‒': '–',
  '―': '—',
  '′': "'",
  '″': '"',
  '⁄': '/',
  ł: 'l',
  Ł: 'L',
  đ: 'd',
  Đ: 'D',
  ı: 'i',
  '₤': '£',
}

function codeOf(letter: string): number | null {
  const point = letter.codePointAt(0) ?? SPACE
  if (point >= SPACE && point < 0x7f) return point
  // A space that does not break, and a hyphen that may, are drawn as what they look like.
  if (point === 0xa0 || /\p{Zs}/u.test(letter)) return SPACE
  if (point > 0xa0 && point <= 0xff) return point
  const high = HIGH.indexOf(letter)
  return high >= 0 ? 0x80 + high : null
}

/** What is drawn of one letter: itself, what stands in for it, the letter below its accents, or a question mark; of a picture and its joiners nothing. */
function codesOf(letter: string): number[] {
  const own = codeOf(INSTEAD[letter] ?? letter)
  if (own !== null) return [own]
  if (/^[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}\p{M}\p{Cf}\p{Cc}]$/u.test(letter)) return []
  const base = Array.from(letter.normalize('NFKD')).filter((part) => !/\p{M}/u.test(part))
  if (base.length === 0 || base.join('') === letter) return [QUESTION]
  return base.flatMap((part) => codeOf(INSTEAD[part] ?? part) ?? QUESTION)
}

/** A text as the bytes of the standard fonts (WinAnsiEncoding). What they do not have is replaced by what is nearest. */
export const lettersOf = (text: string): number[] => Array.from(text.normalize('NFC')).flatMap(codesOf)

/** How wide a text is, in points. */
export const widthOf = (text: string, size: number, weight: Weight) =>
  (lettersOf(text).reduce((sum, code) => sum + (WIDTHS[weight][code - SPACE] ?? 0), 0) * size) / 1000

/** A word that is wider than a line, in parts that are not. */
function parted(word: string, fits: (text: string) => boolean): string[] {
  const parts: string[] = []
  let part = ''
  for (const letter of word) {
    if (part !== '' && !fits(part + letter)) {
      parts.push(part)
      part = ''
    }
    part += letter
  }
  return [...parts, part]
}

/** A text in lines no wider than so many points: between words, and within one that is wider than a line. Never empty. */
export function wrapped(text: string, width: number, size: number, weight: Weight): string[] {
  const fits = (line: string) => widthOf(line, size, weight) <= width
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/\s+/).filter((one) => one !== '')) {
    const longer = line === '' ? word : `${line} ${word}`
    if (fits(longer)) {
      line = longer
      continue
    }
    if (line !== '') lines.push(line)
    const parts = parted(word, fits)
    lines.push(...parts.slice(0, -1))
    line = parts.at(-1) ?? ''
  }
  return [...lines, line]
}
