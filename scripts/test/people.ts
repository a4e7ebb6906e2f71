import { call } from '@orpc/server'
import { proofToken, type ProofKind } from '#modules/identity/proofs.ts'
import { getSession, signIn } from '#modules/identity/sign-in.ts'
import { env, openContext } from './world.ts'

export const PASSWORD = 'three warm loaves'

type Browser = { session?: string | undefined; state?: string | undefined; basket?: string | undefined }

/** A browser that carries its cookies from call to call. */
export function openBrowser(carried: Browser = {}) {
  const browser = { ...carried }
  return {
    browser,
    /** Runs an operation as this browser, and keeps the cookies of its answer. */
    with: async <T>(
      work: (context: ReturnType<typeof openContext>['context']) => Promise<T>,
      at?: Date,
    ): Promise<T> => {
      const { context } = openContext({ ...browser, ...(at && { at }) })
      try {
        return await work(context)
      } finally {
        browser.session = context.session.token ?? undefined
        browser.state = context.session.state ?? undefined
        browser.basket = context.basket.token ?? undefined
      }
    },
  }
}
type Opened = ReturnType<typeof openBrowser>

export const signInAs = ({ with: run }: Opened, email: string, at?: Date) =>
  run((context) => call(signIn, { email, password: PASSWORD }, { context }), at)

/** Who is signed in there; null for nobody. */
export const whoIn = async ({ with: run }: Opened, at?: Date) =>
  (await run((context) => call(getSession, {}, { context }), at)).session?.email ?? null

/** The token of the last link of a kind. */
export async function lastLink(kind: ProofKind): Promise<string> {
  const found = await env.DB.prepare('SELECT id FROM identity_proofs WHERE kind = ? ORDER BY rowid DESC LIMIT 1')
    .bind(kind)
    .first<{ id: string }>()
  return found ? proofToken(env.LINK_SECRET, kind, found.id) : ''
}
