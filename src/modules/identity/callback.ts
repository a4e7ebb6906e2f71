import { API_PREFIX, PATHS } from '#lib/constants/frontend.ts'
import { finishGoogleLink } from '#modules/account/google-link.ts'
import type { Context } from '#platform/context.ts'
import { isLinking } from './google-flow.ts'
import { finishGoogleSignIn } from './google.ts'

const CALLBACK = `${API_PREFIX}/auth/google/callback`

export const isGoogleCallback = ({ method, url }: Request) => method === 'GET' && new URL(url).pathname === CALLBACK

/** Goes on to a page of ours; the address that it came by, with Google's code in it, is not one to go back to. */
const goTo = (path: string, words: Record<string, string> = {}, part = '') => {
  const query = new URLSearchParams(words)
  const location = `${query.size > 0 ? `${path}?${query.toString()}` : path}${part}`
  return new Response(null, {
    status: 303,
    headers: { location, 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' },
  })
}

type Refused = { code: string; data?: unknown }

const wordOf = ({ code }: Refused) => code.toLowerCase().replaceAll('_', '-')

/** The page that tells why somebody has not come in; who has a second factor goes on to it. */
function answerTo(refused: Refused): Response {
  const { returnTo, challenge } = (refused.data ?? {}) as { returnTo?: string; challenge?: string }
  const words: Record<string, string> = returnTo === undefined ? {} : { returnTo }
  if (challenge !== undefined) return goTo(PATHS.secondFactor, { challenge, ...words })
  return goTo(PATHS.signIn, { google: wordOf(refused), ...words })
}

/** The page from which somebody has added Google to their account. */
function answerToLink(refused: Refused | null): Response {
  if (refused?.code === 'UNAUTHENTICATED') return goTo(PATHS.signIn, { returnTo: PATHS.security })
  return goTo(PATHS.security, { google: refused ? wordOf(refused) : 'linked' }, '#google')
}

/** Where Google sends the browser back to: `/api/auth/google/callback`. The state says what for. */
export async function answerGoogleCallback(request: Request, context: Context): Promise<Response> {
  const query = new URL(request.url).searchParams
  const [state, code, error] = [query.get('state') ?? '', query.get('code'), query.get('error')]
  const brought = { state, ...(code === null ? {} : { code }), ...(error === null ? {} : { error }) }
  if (await isLinking(context, state)) {
    const [refused] = await finishGoogleLink.actionable({ context })(brought)
    return answerToLink(refused ?? null)
  }
  const [refused, finished] = await finishGoogleSignIn.actionable({ context })(brought)
  return refused ? answerTo(refused) : goTo(finished.returnTo)
}
