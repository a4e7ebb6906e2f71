import { SECOND_FACTOR_TRIES } from '#lib/constants/backend.ts'
import { operations } from '#platform/operations.ts'
import { beginSession } from './enter.ts'
import { proofIdOf, tryProof, spendProof } from './proofs.ts'
import { findPersonById } from './repository.ts'
import { takeCode } from './second-factor.ts'

/** Each try is counted before it is judged, so that many at once are no more than one after the other. */
export const confirmSecondFactor = operations.identity.confirmSecondFactor.handler(
  async ({ context, input, errors }) => {
    const { database, config, clock } = context
    const now = clock.now()
    const id = await proofIdOf(config.LINK_SECRET, 'second_factor', input.challenge)
    const proof = id === null ? null : await tryProof(database, 'second_factor', id, SECOND_FACTOR_TRIES, now)
    if (!proof?.customerId) throw errors.LINK_NOT_VALID({ data: {} })
    if (!(await takeCode(context, proof.customerId, input.code))) throw errors.CODE_REFUSED({ data: { field: 'code' } })
    const person = await findPersonById(database, proof.customerId)
    if (!person || !(await spendProof(database, 'second_factor', proof.id, now)))
      throw errors.LINK_NOT_VALID({ data: {} })
    if (person.disabledAt !== null) throw errors.ACCOUNT_DISABLED({ data: {} })
    return beginSession(context, person, {
      isStrong: true,
      action: 'session.began_with_second_factor',
      from: { id: proof.id },
    })
  },
)
