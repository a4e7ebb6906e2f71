/** A whole number that was typed; none that is one becomes NaN, which no schema takes. */
export const wholeOf = (typed: string) => (/^\d{1,9}$/.test(typed.trim()) ? Number(typed.trim()) : NaN)

/** Whole pence of pounds that were typed (`4.80`, `£12`); NaN for what is no price. */
export function penceOf(typed: string): number {
  const found = /^£?\s*(\d{1,6})(?:\.(\d{1,2}))?$/.exec(typed.trim())
  if (!found) return NaN
  const [, pounds = '', pence = ''] = found
  return Number(pounds) * 100 + Number(pence.padEnd(2, '0'))
}

/** `4.80`, as it is typed. */
export const poundsOf = (pence: number) => (pence / 100).toFixed(2)
