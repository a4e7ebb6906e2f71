import { sql } from 'drizzle-orm'
import { check, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import type { Allergen } from '#contracts/model/allergen.ts'
import { instant, json } from './columns.ts'

/** People who have an account. Their passwords are with Identity Platform; what they may do is here. */
export const customers = sqliteTable(
  'customers',
  {
    id: text().primaryKey(),
    /** What Identity Platform calls them. */
    identityId: text().notNull().unique(),
    name: text().notNull(),
    email: text().notNull().unique(),
    isEmailVerified: integer({ mode: 'boolean' }).notNull().default(false),
    phone: text(),
    allergens: json<Allergen[]>().notNull().default([]),
    role: text({ enum: ['customer', 'staff', 'admin'] })
      .notNull()
      .default('customer'),
    createdAt: instant().notNull(),
    changedAt: instant().notNull(),
    disabledAt: instant(),
  },
  (table) => [
    check('customer_role', sql`${table.role} IN ('customer', 'staff', 'admin')`),
    check('customer_email', sql`${table.email} = lower(${table.email})`),
    index('customers_by_role').on(table.role),
  ],
)

const ofCustomer = () =>
  text()
    .notNull()
    .references(() => customers.id)

/** Where something is sent to. */
export const addresses = sqliteTable(
  'addresses',
  {
    id: text().primaryKey(),
    customerId: ofCustomer(),
    label: text().notNull(),
    lines: json<string[]>().notNull(),
    postcode: text().notNull(),
    addedAt: instant().notNull(),
  },
  (table) => [index('addresses_by_customer').on(table.customerId, table.addedAt, table.id)],
)

/** Who is signed in, and where. The cookie opens it; only its hash is kept. Whatever says otherwise, this is the truth. */
export const sessions = sqliteTable(
  'sessions',
  {
    id: text().primaryKey(),
    tokenHash: text().notNull().unique(),
    customerId: ofCustomer(),
    createdAt: instant().notNull(),
    seenAt: instant().notNull(),
    /** When it ends though it is used. */
    expiresAt: instant().notNull(),
    revokedAt: instant(),
    /** Whether a second factor was shown when it began. */
    isStrong: integer({ mode: 'boolean' }).notNull(),
    /** The browser and the machine, in words; and the address it came from. */
    device: text().notNull(),
    ip: text().notNull(),
    /** When the vendor has last said that the account stands, in its own time, which no local shop moves; null: before this was written down. */
    vouchedAt: instant(),
    /** When it is to be asked again; of several requests the one that sets it asks. */
    vouchDueAt: instant(),
  },
  (table) => [
    index('sessions_by_customer').on(table.customerId, table.seenAt),
    index('sessions_by_end').on(table.expiresAt),
    index('sessions_revoked')
      .on(table.revokedAt)
      .where(sql`${table.revokedAt} IS NOT NULL`),
  ],
)

/** The app that makes codes. Not confirmed: it was begun, and counts for nothing yet. */
export const secondFactors = sqliteTable('second_factors', {
  customerId: ofCustomer().primaryKey(),
  /** Sealed under a key of the configuration. */
  secret: text().notNull(),
  confirmedAt: instant(),
  /** The period of the last code that was taken: none is taken twice. */
  lastStep: integer().notNull().default(0),
})

/** Codes for who has lost the app, each good once; only their hashes are kept. */
export const recoveryCodes = sqliteTable(
  'recovery_codes',
  { customerId: ofCustomer(), codeHash: text().notNull(), usedAt: instant() },
  (table) => [
    primaryKey({ columns: [table.customerId, table.codeHash] }),
    index('recovery_codes_used')
      .on(table.usedAt)
      .where(sql`${table.usedAt} IS NOT NULL`),
  ],
)

/** What somebody has begun and proves by a token that is sent to them: each works once, and not for long. The token is signed, not kept. */
export const identityProofs = sqliteTable(
  'identity_proofs',
  {
    id: text().primaryKey(),
    kind: text({
      enum: ['verify_email', 'reset_password', 'change_email', 'second_factor', 'google', 'google_link'],
    }).notNull(),
    /** Null while nobody is known: before Google has said who it is. */
    customerId: text().references(() => customers.id),
    /** The new address, or what Google's answer must fit, sealed. */
    detail: text(),
    createdAt: instant().notNull(),
    expiresAt: instant().notNull(),
    usedAt: instant(),
    tries: integer().notNull().default(0),
  },
  (table) => [
    index('identity_proofs_by_customer').on(table.customerId, table.kind),
    index('identity_proofs_by_age').on(table.expiresAt),
  ],
)

/**
 * What people have agreed to and taken back, append-only: the last row of an owner counts. Triggers refuse any change. Whose it is: `customer:ID`, or the
 * SHA-256 of a visitor's cookie, of which only that is kept.
 */
export const consents = sqliteTable(
  'consents',
  {
    id: text().primaryKey(),
    owner: text().notNull(),
    analytics: integer({ mode: 'boolean' }).notNull(),
    marketingEmail: integer({ mode: 'boolean' }).notNull(),
    /** The words that were agreed to. */
    policyVersion: text().notNull(),
    decidedAt: instant().notNull(),
  },
  (table) => [
    index('consents_by_owner').on(table.owner, table.decidedAt),
    index('consents_to_letters')
      .on(table.owner)
      .where(sql`${table.marketingEmail} = 1`),
  ],
)

/** Who is not reminded of what they collect: an account, `customer:ID`, or the address of a guest. */
export const reminderRefusals = sqliteTable('reminder_refusals', {
  owner: text().primaryKey(),
  at: instant().notNull(),
})

/**
 * What somebody has asked for of all that is held about them: prepared by a job, sent as a link that works once. The file is in the store, sealed; the
 * link's token is signed, not kept.
 */
export const dataExports = sqliteTable(
  'data_exports',
  {
    id: text().primaryKey(),
    customerId: ofCustomer(),
    askedAt: instant().notNull(),
    preparedAt: instant(),
    /** Until when the link works; until it is prepared, when the job gives it up. */
    expiresAt: instant().notNull(),
    usedAt: instant(),
  },
  (table) => [
    uniqueIndex('data_exports_asked')
      .on(table.customerId)
      .where(sql`${table.preparedAt} IS NULL`),
    index('data_exports_by_customer').on(table.customerId, table.askedAt),
    index('data_exports_to_prepare')
      .on(table.askedAt)
      .where(sql`${table.preparedAt} IS NULL`),
    index('data_exports_by_end').on(table.expiresAt),
  ],
)

/** Accounts that were erased, and what of it is still to be done: an account at the vendor, and one last letter. Triggers keep it. */
export const erasures = sqliteTable(
  'erasures',
  {
    customerId: ofCustomer().primaryKey(),
    erasedAt: instant().notNull(),
    /** To whom the last letter goes, sealed; null once it has gone, and nothing of them is left. */
    letter: text(),
    vendorRemovedAt: instant(),
  },
  (table) => [
    index('erasures_unfinished')
      .on(table.erasedAt)
      .where(sql`${table.vendorRemovedAt} IS NULL OR ${table.letter} IS NOT NULL`),
  ],
)

/** Who was invited to the staff, by a link that works once; its token is signed, not kept. Triggers say who may be, and that each is used once. */
export const staffInvitations = sqliteTable(
  'staff_invitations',
  {
    id: text().primaryKey(),
    email: text().notNull(),
    role: text({ enum: ['staff', 'admin'] }).notNull(),
    /** The admin who has invited them. */
    invitedBy: text().notNull(),
    invitedAt: instant().notNull(),
    expiresAt: instant().notNull(),
    acceptedAt: instant(),
    revokedAt: instant(),
  },
  (table) => [
    check('staff_invitation_role', sql`${table.role} IN ('staff', 'admin')`),
    check('staff_invitation_email', sql`${table.email} = lower(${table.email})`),
    uniqueIndex('staff_invitations_open')
      .on(table.email)
      .where(sql`${table.acceptedAt} IS NULL AND ${table.revokedAt} IS NULL`),
    index('staff_invitations_by_email').on(table.email),
    index('staff_invitations_by_end').on(table.expiresAt),
    index('staff_invitations_by_time')
      .on(table.invitedAt, table.id)
      .where(sql`${table.revokedAt} IS NULL`),
  ],
)
