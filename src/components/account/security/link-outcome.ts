/** What somebody has come back from Google with who wanted to link it, as the way back has written it into the address (`src/modules/identity/callback.ts`). */
export const LINK_OUTCOMES = {
  linked: { look: 'good', title: 'Google is linked', words: 'From now on you can sign in with it, too.' },
  google_refused: {
    look: 'bad',
    title: 'Google did not say who you are',
    words: 'You said no, or closed the window. Nothing has changed.',
  },
  google_not_verified: {
    look: 'bad',
    title: 'Google does not know your address yet',
    words: 'It has not confirmed that the address is yours. Confirm it there first.',
  },
  google_taken: {
    look: 'bad',
    title: 'This Google account belongs to another account with us',
    words: 'Sign in with it, and you see which. It can be linked to one only.',
  },
  link_not_valid: {
    look: 'bad',
    title: 'That took a little long',
    words: 'Google’s answer came too late, or twice. Please start again.',
  },
  identity_unavailable: {
    look: 'bad',
    title: 'Google does not answer',
    words: 'Linking does not work at the moment. Nothing has changed.',
  },
} as const satisfies Record<string, { look: 'good' | 'bad'; title: string; words: string }>

export type LinkOutcome = keyof typeof LINK_OUTCOMES

/** What an address says; any other word of ours is a failure on our side, and none is nothing. */
export function linkOutcomeIn(given: unknown): LinkOutcome | null {
  if (typeof given !== 'string' || given === '') return null
  const word = given.replaceAll('-', '_')
  return Object.hasOwn(LINK_OUTCOMES, word) ? (word as LinkOutcome) : 'identity_unavailable'
}
