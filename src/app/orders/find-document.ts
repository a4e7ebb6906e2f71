import { safe } from '@orpc/client'
import { server } from '#modules/server.ts'

/** A document of the order that a link opens; null where the link opens none, or the order has no such document. */
export async function findDocument({ token, number }: { token: string; number: string }) {
  const [error, documents, isDefined] = await safe(server.orders.listDocuments({ token }))
  if (!error) return documents.find((document) => document.number === number) ?? null
  if (isDefined && (error.code === 'ORDER_NOT_FOUND' || error.code === 'INVALID_INPUT')) return null
  throw error
}
