import type { ErrorDataOf, FieldProblem, operation } from '#contracts/operation.ts'

/** Why something that was sent was not taken, as any operation may meet it. */
export type Trouble =
  | { kind: 'invalid'; fields: FieldProblem[] }
  | { kind: 'rate_limited'; retryAfterSeconds: number }
  | { kind: 'failed'; reference: string | null }
  | { kind: 'unreachable' }

/** How far a form is: not sent, on its way, in trouble, or answered in a way of its own. */
export type Sending<Answer extends { kind: string }> = { kind: 'idle' } | { kind: 'sending' } | Trouble | Answer

type Common = ErrorDataOf<typeof operation>
type Refusal = { [Code in keyof Common]: { code: Code; data: Common[Code] } }[keyof Common]

/** What an error that all operations share means to a form. */
export function troubleOf(refusal: Refusal): Trouble {
  switch (refusal.code) {
    case 'INVALID_INPUT':
      return { kind: 'invalid', fields: refusal.data.fields }
    case 'RATE_LIMITED':
      return { kind: 'rate_limited', retryAfterSeconds: refusal.data.retryAfterSeconds }
    case 'UNEXPECTED':
      return { kind: 'failed', reference: refusal.data.reference }
  }
}

const KINDS = ['invalid', 'rate_limited', 'failed', 'unreachable']

export const isTrouble = (state: { kind: string }): state is Trouble => KINDS.includes(state.kind)
