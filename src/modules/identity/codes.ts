import type { Context } from '#platform/context.ts'
import { seal, unseal } from '#platform/seal.ts'
import type { IdentityPlatform } from '#vendors/identity-platform/client.ts'
import { proofRow } from './proofs.ts'
import { mailRow, type Person } from './repository.ts'

const purposeOf = (proofId: string) => `oob-code ${proofId}`

/** The vendor's code that a proof stands for. What is kept of it opens with our key alone. */
export const openCode = ({ config }: Context, proof: { id: string; detail: string | null }) =>
  unseal(config.SEALING_KEYS, purposeOf(proof.id), proof.detail ?? '')

export const closeCode = ({ config }: Context, proofId: string, code: string) =>
  seal(config.SEALING_KEYS, purposeOf(proofId), code)

/**
 * The statements that send somebody the link by which they confirm their address, and the message that is owed with them.
 * @throws IdentityUnavailable
 */
export async function verification(
  context: Context,
  platform: IdentityPlatform,
  { id: customerId, email }: Pick<Person, 'id' | 'email'>,
) {
  const { database, clock } = context
  const code = await platform.oobCode('VERIFY_EMAIL', email)
  if (!code.ok) return null
  const proofId = crypto.randomUUID()
  const outboxId = crypto.randomUUID()
  const now = clock.now()
  const detail = await closeCode(context, proofId, code.data)
  return {
    outboxId,
    statements: [
      proofRow(database, { id: proofId, kind: 'verify_email', customerId, detail }, now),
      mailRow(database, outboxId, 'verify_email', proofId, now),
    ] as const,
  }
}
