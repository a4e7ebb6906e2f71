import type { Customer } from '#contracts/model/customer.ts'
import { detailOf } from '../present.ts'
import type { Bakery } from '../types.ts'
import { makeBlackouts } from '../blackouts.ts'
import { makeBooks } from './books.ts'
import { makeContent } from './content.ts'
import { makeDisputes, makeReconciliations } from './disputes.ts'
import { makeDocuments } from './documents.ts'
import { makeGiftPurchases } from './gift-purchases.ts'
import { makeOrders } from './orders.ts'
import { makePeople } from './people.ts'
import { makeMessages, makeRoom, makeSuppressions } from './room.ts'
import { makeBaskets, makePlans, makePools } from './shelf.ts'

/** The people whom the mock world is looked at by. */
export type Cast = { rosie: Customer; tom: Customer; megan: Customer; owain: Customer }

function castOf([rosie, tom, megan, owain]: Customer[]): Cast {
  if (!rosie || !tom || !megan || !owain) throw new Error('Somebody is missing from the mock world.')
  return { rosie, tom, megan, owain }
}

/** Everything behind the counter, made of the bakery so that all of it agrees: orders explain what is taken, the books explain what is owed. */
export function makeOffice(bakery: Bakery, today: string, now: Date) {
  const people = makePeople(today)
  const cast = castOf(people.customers)
  const books = makeBooks(makeOrders(bakery, today, now, people.customers), today)
  const suppressions = makeSuppressions(people.customers)
  const [sale] = bakery.bakeSales
  return {
    cast,
    ...people,
    ...books,
    suppressions,
    ...makeMessages(books.orders, suppressions),
    ...makeRoom(books.orders, books.payments, cast.megan, today),
    documents: makeDocuments(books.orders, books.refunds),
    disputes: makeDisputes(books.payments, books.orders, now),
    reconciliations: makeReconciliations(now),
    giftPurchases: makeGiftPurchases(now),
    ...makeContent(bakery.products, today),
    blackouts: makeBlackouts(today),
    pools: makePools(),
    plans: makePlans(books.orders, now.toISOString()),
    baskets: sale ? makeBaskets(detailOf(bakery, sale, now), now.toISOString()) : [],
  }
}
export type Office = ReturnType<typeof makeOffice>
