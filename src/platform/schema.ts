/*
 * Tables of the shop. Instants are integers, milliseconds since 1970 in UTC; money is whole pence.
 * What must never be broken is said here, as CHECK and UNIQUE, and in the hand-written triggers of the migrations:
 * D1 has no interactive transactions, so a rule that the schema does not hold does not hold.
 */
export * from './schema/catalogue.ts'
export * from './schema/bake-sales.ts'
export * from './schema/orders.ts'
export * from './schema/payments.ts'
export * from './schema/gift-cards.ts'
export * from './schema/documents.ts'
export * from './schema/content.ts'
export * from './schema/office.ts'
export * from './schema/people.ts'
