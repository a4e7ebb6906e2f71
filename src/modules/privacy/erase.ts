import { proven } from '#modules/account/proof.ts'
import type { Person } from '#modules/identity/repository.ts'
import { forgetTokensOf } from '#modules/identity/tokens.ts'
import { withVendor } from '#modules/identity/vendor.ts'
import { handOver } from '#modules/outbox/hand-over.ts'
import type { Context } from '#platform/context.ts'
import { isRefusedBySchema } from '#platform/database.ts'
import { log } from '#platform/log.ts'
import { operations } from '#platform/operations.ts'
import { closeSessionDoor } from '#platform/session-door.ts'
import { findOpenNumbers, isErased, writeErasure } from './erasure.ts'
import { removeAtVendor } from './jobs.ts'
import { closeAddressee } from './letter.ts'

type Refusal = (options: { data: Record<string, never> }) => Error
type Errors = {
  LAST_ADMIN: Refusal
  ORDERS_OPEN: (options: { data: { numbers: string[] } }) => Error
}

/** Why the schema has refused; null where the account was erased at the same moment by another request: then it is done. */
async function whyRefused({ database }: Context, person: Person, errors: Errors): Promise<Error | null> {
  if (await isErased(database, person.id)) return null
  const numbers = await findOpenNumbers(database, person)
  if (numbers.length > 0) return errors.ORDERS_OPEN({ data: { numbers } })
  if (person.role === 'admin') return errors.LAST_ADMIN({ data: {} })
  return new Error('An erasure was refused by the schema, and the rules do not say why.')
}

/**
 * First all that is ours, in one batch; then the account at the vendor, which the job goes on trying where it is down or this worker dies. Until then
 * the vendor lets them sign in and we do not: what they are called there stands on the account that is closed.
 */
export const eraseAccount = operations.privacy.erase.handler(async ({ context, input: { password }, errors }) => {
  const { database, clock, caller } = context
  const person = await withVendor(errors, () => proven(context, password, errors))
  const numbers = await findOpenNumbers(database, person)
  if (numbers.length > 0) throw errors.ORDERS_OPEN({ data: { numbers } })
  const outboxId = crypto.randomUUID()
  const letter = await closeAddressee(context, person.id, person)
  try {
    const written = await writeErasure(database, person, { letter, outboxId, caller, now: clock.now() })
    handOver(context, [outboxId], written)
  } catch (error) {
    const refusal = isRefusedBySchema(error) ? await whyRefused(context, person, errors) : error
    if (refusal !== null) throw refusal
  }
  closeSessionDoor(context.session)
  context.basket.count = 0
  context.waitUntil(forgetTokensOf(context, person.id))
  await removeAtVendor(context, person.id, person.identityId).catch((error: unknown) => {
    log.error('an account was not removed at the vendor; the job will do it', error)
  })
  return {}
})
