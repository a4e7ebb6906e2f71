import { own, ownId } from '#modules/account/procedures.ts'
import { handOver } from '#modules/outbox/hand-over.ts'
import { operations } from '#platform/operations.ts'
import { exportPage } from './export-page.ts'
import { exportIdOf, findGoodExport, findOwnExport, insertExport, spendExport } from './exports.ts'
import { dropData, readData } from './store.ts'

export const getExport = operations.privacy.getExport.handler(async ({ context }) => ({
  export: await findOwnExport(context.database, ownId(context), context.clock.now()),
}))

/** One round trip; the rest is the job's. */
export const exportData = operations.privacy.exportData.handler(async ({ context }) => {
  const asked = await insertExport(context.database, ownId(context), context.clock.now())
  handOver(context, [], { prepares: true })
  return asked
})

/** It is read before it is taken: a store that is down uses up no link. */
export const collectExport = operations.privacy.collectExport.handler(async ({ context, input: { token }, errors }) => {
  const { config, database, clock, caller, waitUntil } = context
  const notValid = () => errors.LINK_NOT_VALID({ data: { id: token } })
  const now = clock.now()
  const customer = await own(context)
  const id = await exportIdOf(config.LINK_SECRET, token)
  const found = id === null ? null : await findGoodExport(database, id, now)
  if (id === null || found?.customerId !== customer.id) throw notValid()
  const data = await readData(context, id)
  if (!data || !(await spendExport(database, customer, id, caller, now))) throw notValid()
  // What is left behind, the job that forgets takes away.
  waitUntil(Promise.resolve(dropData(context, [id])).catch(() => undefined))
  return { data, html: exportPage(data) }
})
