import { ADDRESSES_KEPT } from '#lib/constants/backend.ts'
import { own } from '#modules/account/procedures.ts'
import { findAddresses, findOrderIdsOf } from '#modules/account/repository.ts'
import { findOrders } from '#modules/orders/repository.ts'
import { operations } from '#platform/operations.ts'
import { findConsents, ownerOfCustomer } from './consents.ts'

/** As many as the contract lets an answer hold. */
const ORDERS = 1000
const CONSENTS = 100

/** Five round trips, however much there is: it is asked for seldom. */
export const exportData = operations.privacy.exportData.handler(async ({ context }) => {
  const { database, clock } = context
  const customer = await own(context)
  const { id } = customer
  const now = clock.now()
  const [addresses, orderIds, consents] = await Promise.all([
    findAddresses(database, id, undefined, ADDRESSES_KEPT),
    findOrderIdsOf(database, id, undefined, now, undefined, ORDERS),
    findConsents(database, ownerOfCustomer(id), undefined, CONSENTS),
  ])
  return {
    exportedAt: now.toISOString(),
    customer,
    addresses,
    orders:
      orderIds.length === 0
        ? []
        : await findOrders(
            database,
            orderIds.map((one) => one.id),
            now,
          ),
    consents: consents.map(({ consent }) => consent),
  }
})
