import type { Order } from '#contracts/model/order.ts'

/** `4 × Country sourdough, 5 × Cardamom bun and 2 more` */
export function heldWords({ lines }: Pick<Order, 'lines'>, most: number) {
  const names = lines.slice(0, most).map(({ quantity, productName }) => `${String(quantity)} × ${productName}`)
  const more = lines.length - names.length
  return names.join(', ') + (more > 0 ? ` and ${String(more)} more` : '')
}
