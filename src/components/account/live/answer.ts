import { troubleOf, type Trouble } from '#components/shop/form/trouble.ts'
import type { Done, SignedOut } from '../form/submit.ts'

type Refused = { code: string; defined: boolean; data: unknown }

/** Errors that many operations share, and that forms tell in one way. */
type Shared = 'INVALID_INPUT' | 'RATE_LIMITED' | 'UNEXPECTED' | 'UNAUTHENTICATED' | 'FORBIDDEN'

/** What an error of an operation's own means to a form: its code, in small letters, and what it says. */
type Own<Error extends Refused> = Error extends { defined: true; code: infer Code extends string; data: infer Data }
  ? { kind: Lowercase<Exclude<Code, Shared>>; data: Data }
  : never

const isShared = (error: Refused): error is Parameters<typeof troubleOf>[0] & Refused =>
  error.code === 'INVALID_INPUT' || error.code === 'RATE_LIMITED' || error.code === 'UNEXPECTED'

/** What a form is told of an action's answer. */
export const answerOf = <Error extends Refused>(error: Error | null): Done | SignedOut | Trouble | Own<Error> =>
  error ? refusalOf(error) : { kind: 'done' }

/** What a form is told of an error. */
export function refusalOf<Error extends Refused>(error: Error): SignedOut | Trouble | Own<Error> {
  if (!error.defined) return { kind: 'failed', reference: null }
  if (isShared(error)) return troubleOf(error)
  if (error.code === 'UNAUTHENTICATED' || error.code === 'FORBIDDEN') return { kind: 'unauthenticated' }
  // The type above says which codes are left.
  return { kind: error.code.toLowerCase(), data: error.data } as Own<Error>
}
