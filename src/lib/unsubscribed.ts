/** What became of it when somebody has pressed the button that ends letters: it is done, or why not. */
export const UNSUBSCRIBE_OUTCOMES = ['done', 'link_not_valid', 'rate_limited', 'failed'] as const
export type UnsubscribeOutcome = (typeof UNSUBSCRIBE_OUTCOMES)[number]

/** @param code of the error that the operation has answered with; null where it is done */
export function outcomeOf(code: string | null): UnsubscribeOutcome {
  switch (code) {
    case null:
      return 'done'
    // What is no token at all is a link that lost a part of itself on the way.
    case 'INVALID_INPUT':
    case 'LINK_NOT_VALID':
      return 'link_not_valid'
    case 'RATE_LIMITED':
      return 'rate_limited'
    default:
      return 'failed'
  }
}

/** What the link of a reminder says of itself, so that its page speaks of reminders. What it ends is in its token. */
export const REMINDERS = 'reminders'
export const isOfReminders = (of: string | string[] | null | undefined) => of === REMINDERS
