import { and, eq, isNotNull, isNull, lt, sql } from 'drizzle-orm'
import { RECOVERY_CODES } from '#lib/constants/backend.ts'
import { systemClock } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import type { Database } from '#platform/database.ts'
import { recoveryCodes, secondFactors } from '#platform/schema.ts'
import { seal, unseal } from '#platform/seal.ts'
import { sha256 } from '#platform/token.ts'
import { stepOf } from './totp.ts'

const purposeOf = (customerId: string) => `second-factor ${customerId}`

/** A secret as it is kept. */
export const sealedSecret = (keys: string, customerId: string, secret: string) =>
  seal(keys, purposeOf(customerId), secret)

/** A recovery code as it is kept: however it was typed. */
const recoveryHash = (code: string) => sha256(`recovery ${code.replaceAll('-', '').toUpperCase()}`)

/** Letters and digits that nobody misreads (Crockford's base 32: no I, L, O, U). */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** New recovery codes, `7K3F9-QXV2S`: fifty random bits each. */
export const newRecoveryCodes = (): string[] =>
  Array.from({ length: RECOVERY_CODES }, () => {
    const code = Array.from(crypto.getRandomValues(new Uint8Array(10)), (byte) => LETTERS.charAt(byte % 32)).join('')
    return `${code.slice(0, 5)}-${code.slice(5)}`
  })

/** The second factor of an account, begun or confirmed, and how many recovery codes are left. One round trip. */
export async function findSecondFactor(database: Database, customerId: string) {
  const [[factor], [codes]] = await database.batch([
    database.select().from(secondFactors).where(eq(secondFactors.customerId, customerId)),
    database
      .select({ left: sql<number>`count(*)` })
      .from(recoveryCodes)
      .where(and(eq(recoveryCodes.customerId, customerId), isNull(recoveryCodes.usedAt))),
  ])
  return { factor: factor ?? null, recoveryCodesLeft: codes?.left ?? 0 }
}

/** Takes a code of the app: of a period that none was taken of yet, so that who looks over a shoulder comes too late. */
async function takeAppCode({ config, database }: Context, customerId: string, code: string, isConfirmed: boolean) {
  const { factor } = await findSecondFactor(database, customerId)
  if (!factor || (factor.confirmedAt !== null) !== isConfirmed) return false
  const secret = await unseal(config.SEALING_KEYS, purposeOf(customerId), factor.secret)
  // By the system's clock: telephones do not follow when somebody moves ours.
  const step = await stepOf(secret, code, systemClock.now(), factor.lastStep)
  if (step === null) return false
  const taken = await database
    .update(secondFactors)
    .set({ lastStep: step })
    .where(and(eq(secondFactors.customerId, customerId), lt(secondFactors.lastStep, step)))
    .returning({ id: secondFactors.customerId })
  return taken.length > 0
}

/** Takes a recovery code, once. */
async function takeRecoveryCode({ database, clock }: Context, customerId: string, code: string) {
  const taken = await database
    .update(recoveryCodes)
    .set({ usedAt: clock.now() })
    .where(
      and(
        eq(recoveryCodes.customerId, customerId),
        eq(recoveryCodes.codeHash, await recoveryHash(code)),
        isNull(recoveryCodes.usedAt),
      ),
    )
    .returning({ id: recoveryCodes.customerId })
  return taken.length > 0
}

const isOfApp = (code: string) => /^\d{3} ?\d{3}$/.test(code)

/** Whether a code is right; it is used up then. */
export const takeCode = (context: Context, customerId: string, code: string): Promise<boolean> =>
  isOfApp(code) ? takeAppCode(context, customerId, code, true) : takeRecoveryCode(context, customerId, code)

/** Whether a code of the app is right, where a recovery code is not enough; it is used up then. */
export const takeCodeOfApp = (context: Context, customerId: string, code: string): Promise<boolean> =>
  isOfApp(code) ? takeAppCode(context, customerId, code, true) : Promise.resolve(false)

/** Whether the first code of an app that was begun is right. */
export const takeFirstCode = (context: Context, customerId: string, code: string): Promise<boolean> =>
  isOfApp(code) ? takeAppCode(context, customerId, code, false) : Promise.resolve(false)

/** The statement that begins a second factor; one that counts already is left alone. */
export const beginRow = (database: Database, customerId: string, secret: string) =>
  database
    .insert(secondFactors)
    .values({ customerId, secret })
    .onConflictDoUpdate({
      target: secondFactors.customerId,
      set: { secret, lastStep: 0 },
      setWhere: isNull(secondFactors.confirmedAt),
    })

/** The statements that make codes the only ones that recover a second factor. */
export async function codesRows(database: Database, customerId: string, codes: string[]) {
  const rows = await Promise.all(codes.map(async (code) => ({ customerId, codeHash: await recoveryHash(code) })))
  return [
    database.delete(recoveryCodes).where(eq(recoveryCodes.customerId, customerId)),
    database.insert(recoveryCodes).values(rows),
  ] as const
}

/** The statements by which a second factor counts, with the only codes that recover it. */
export const confirmRows = async (database: Database, customerId: string, codes: string[], now: Date) =>
  [
    database.update(secondFactors).set({ confirmedAt: now }).where(eq(secondFactors.customerId, customerId)),
    ...(await codesRows(database, customerId, codes)),
  ] as const

/** The statements that take a second factor away. */
export const removeRows = (database: Database, customerId: string) =>
  [
    database.delete(recoveryCodes).where(eq(recoveryCodes.customerId, customerId)),
    database
      .delete(secondFactors)
      .where(and(eq(secondFactors.customerId, customerId), isNotNull(secondFactors.confirmedAt))),
  ] as const
