import { ORPCError } from '@orpc/client'
import type { Done } from '#components/account/form/submit.ts'
import type { Trouble } from '#components/shop/form/trouble.ts'
import { handlers } from '#mocks/handlers.ts'
import { createWorld } from '#mocks/world.ts'
import { ask } from '../shop/ask.ts'

/** All the way to the mock world and back: what a form is told of it. @param own what errors of the operation mean, by code */
export const asked = <Own extends { kind: string }>(
  call: Promise<unknown>,
  own: Partial<Record<string, Own>>,
): Promise<Own | Done | Trouble> => ask<unknown, Own | Done>(call, () => ({ kind: 'done' }), own)

/** What an operation answers to somebody who is signed in, instead of what it usually does. */
export const answering = (operation: string, scenario: string) => ({
  msw: { handlers: handlers({ [operation]: scenario }, createWorld({ caller: 'customer' })) },
})

/** As what the way back from Google writes into the address why somebody was refused (`src/modules/identity/callback.ts`). */
export const wordOf = (call: Promise<unknown>) =>
  call.then(
    () => '',
    (error: unknown) =>
      error instanceof ORPCError ? String(error.code).toLowerCase().replaceAll('_', '-') : 'offline',
  )

/** What the errors are told as that any operation may meet. */
export const WORDS = {
  invalid: 'Please look through it and try again.',
  limited: 'Try again in a minute.',
  unexpected: '7f9c24e8',
  signedOut: 'You were signed out',
}
