/** One of four 32-bit FNV-1a hashes of a text, told apart by their seed. */
function hash(text: string, seed: number) {
  let value = 0x811c9dc5 ^ seed
  for (const char of text) value = Math.imul(value ^ (char.codePointAt(0) ?? 0), 0x01000193)
  value = Math.imul(value ^ (value >>> 15), 0x2c1b3c6d)
  return (value ^ (value >>> 13)) >>> 0
}

/** A UUID that is always the same for the same name: `idOf('product', 'country-sourdough')`. */
export function idOf(...names: string[]): string {
  const hex = [1, 2, 3, 4].map((seed) => hash(names.join('/'), seed).toString(16).padStart(8, '0')).join('')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20)}`
}
