import type { Trouble } from '#components/shop/form/trouble.ts'

/** It was done as it was asked for. */
export type Done = { kind: 'done' }

/** The session has ended meanwhile. */
export type SignedOut = { kind: 'unauthenticated' }

/** Sends what somebody has filled in, and says what became of it. One that throws could not reach the bakery. */
export type Submit<Values, Answer extends { kind: string } = Done> = (
  values: Values,
) => Promise<Answer | SignedOut | Trouble>

/** The account was closed by us. */
export type Closed = { kind: 'account_disabled' }

/** Signing in does not work at the moment; shopping does. */
export type Unavailable = { kind: 'identity_unavailable' }
