import { z } from 'zod'

const SENTENCE = /(['"`])((?:(?!\1)[^\\\n$]){24,})\1/g
const SPACES = 3

/**
 * The sentences that only the mock world says: names and comments are lost when a worker is built, but what a mock tells is not.
 * @param mocks the text of the mocks @param real the text of what is shipped, which may say the same
 */
export function sentencesOfMocks(mocks: string, real: string): string[] {
  const said = [...mocks.matchAll(SENTENCE)].map(([, , words = '']) => words)
  return [...new Set(said)].filter((words) => words.split(' ').length > SPACES && !real.includes(words))
}

const manifestSchema = z.object({
  node: z.record(z.string(), z.object({ filename: z.string(), exportedName: z.string() })),
})

/**
 * The actions that Next has not bound to `src/actions`: one that was mapped to a mock is no Server Action any more.
 * @param manifest Next's `server-reference-manifest.json` @param expected as `checkout.ts placeOrder`
 */
export function unboundActions(manifest: unknown, expected: string[]): string[] {
  const bound = Object.values(manifestSchema.parse(manifest).node).map(
    ({ filename, exportedName }) => `${filename} ${exportedName}`,
  )
  return expected.filter((action) => !bound.includes(`actions/${action}`))
}

/** What only the server may hold, in words that survive a build: Drizzle's marks, and the names of our secrets. */
const SERVER_WORDS = [
  ...['drizzle:', 'LINK_SECRET', 'RESEND_API_KEY', 'SEALING_KEYS', 'IDENTITY_API_KEY', 'IDENTITY_SERVICE_ACCOUNT'],
  ...['RESEND_WEBHOOK_SECRET', 'STRIPE_SECRET_KEY', 'STRIPE_WEBHOOK_SECRET'],
  'GOOGLE_CLIENT_SECRET',
]

/** @returns what a browser must not be sent, and is */
export const serverWordsIn = (script: string) => SERVER_WORDS.filter((word) => script.includes(word))
