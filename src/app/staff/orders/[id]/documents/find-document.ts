import { server } from '#modules/server.ts'
import { found } from '../../../found.ts'

/** A document of an order, for who may see the order; null where it has no such document. */
export async function findDocument(id: string, number: string) {
  const documents = await found(server.staff.orders.listDocuments({ id }))
  return documents.find((document) => document.number === number) ?? null
}
