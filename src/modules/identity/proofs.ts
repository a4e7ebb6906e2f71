import { and, eq, gt, isNull, lt, sql } from 'drizzle-orm'
import { PROOF_MINUTES } from '#lib/constants/backend.ts'
import type { Database } from '#platform/database.ts'
import { identityProofs } from '#platform/schema.ts'
import { linkedId, linkToken } from '#platform/signed-link.ts'

export type ProofKind = (typeof identityProofs.$inferSelect)['kind']
export type Proof = { id: string; customerId: string | null; detail: string | null }

const purposeOf = (kind: ProofKind) => `identity-${kind}:v1:`

/** The token of a proof: nothing in the database makes one. 64 characters, base64url. */
export const proofToken = (secret: string, kind: ProofKind, id: string) => linkToken(secret, purposeOf(kind), id)

export const proofIdOf = (secret: string, kind: ProofKind, token: string) => linkedId(secret, purposeOf(kind), token)

const proofExpiry = (kind: ProofKind, now: Date) => new Date(now.getTime() + PROOF_MINUTES[kind] * 60_000)

type NewProof = { id: string; kind: ProofKind; customerId: string | null; detail?: string | null }

/** The statement that begins a proof. */
export const proofRow = (database: Database, { id, kind, customerId, detail = null }: NewProof, now: Date) =>
  database
    .insert(identityProofs)
    .values({ id, kind, customerId, detail, createdAt: now, expiresAt: proofExpiry(kind, now) })

const isGood = (id: string, kind: ProofKind, now: Date) =>
  and(
    eq(identityProofs.id, id),
    eq(identityProofs.kind, kind),
    isNull(identityProofs.usedAt),
    gt(identityProofs.expiresAt, now),
  )

const told = { id: identityProofs.id, customerId: identityProofs.customerId, detail: identityProofs.detail }

/** A proof, used or not. One round trip. */
export async function findProof(database: Database, id: string): Promise<Proof | null> {
  const [proof] = await database.select(told).from(identityProofs).where(eq(identityProofs.id, id))
  return proof ?? null
}

/** Uses a proof: of two who try at once, one gets it. One round trip. @returns null when it was used, is over, or was never there */
export async function spendProof(database: Database, kind: ProofKind, id: string, now: Date): Promise<Proof | null> {
  const [proof] = await database
    .update(identityProofs)
    .set({ usedAt: now })
    .where(isGood(id, kind, now))
    .returning(told)
  return proof ?? null
}

/** Gives back a proof whose use came to nothing, because the vendor was down. One round trip. */
export const giveBackProof = (database: Database, id: string) =>
  database.update(identityProofs).set({ usedAt: null }).where(eq(identityProofs.id, id))

/** Counts a try, before it is judged. One round trip. @returns null when there are no more */
export async function tryProof(
  database: Database,
  kind: ProofKind,
  id: string,
  tries: number,
  now: Date,
): Promise<Proof | null> {
  const [proof] = await database
    .update(identityProofs)
    .set({ tries: sql`${identityProofs.tries} + 1` })
    .where(and(isGood(id, kind, now), lt(identityProofs.tries, tries)))
    .returning(told)
  return proof ?? null
}
