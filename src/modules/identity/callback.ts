import { API_PREFIX, PATHS } from '#lib/constants/frontend.ts'
import type { Context } from '#platform/context.ts'
import { finishGoogleSignIn } from './google.ts'

const CALLBACK = `${API_PREFIX}/auth/google/callback`

export const isGoogleCallback = ({ method, url }: Request) => method === 'GET' && new URL(url).pathname === CALLBACK

/** Goes on to a page of ours; the address that it came by, with Google's code in it, is not one to go back to. */
const goTo = (path: string, words: Record<string, string> = {}) => {
  const query = new URLSearchParams(words)
  const location = query.size > 0 ? `${path}?${query.toString()}` : path
  return new Response(null, {
    status: 303,
    headers: { location, 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' },
  })
}

type Refused = { code: string; data?: unknown }

/** The page that tells why somebody has not come in; who has a second factor goes on to it. */
function answerTo({ code, data }: Refused): Response {
  const { returnTo, challenge } = (data ?? {}) as { returnTo?: string; challenge?: string }
  const words: Record<string, string> = returnTo === undefined ? {} : { returnTo }
  if (challenge !== undefined) return goTo(PATHS.secondFactor, { challenge, ...words })
  return goTo(PATHS.signIn, { google: code.toLowerCase().replaceAll('_', '-'), ...words })
}

/** Where Google sends the browser back to: `/api/auth/google/callback`. */
export async function answerGoogleCallback(request: Request, context: Context): Promise<Response> {
  const query = new URL(request.url).searchParams
  const [code, error] = [query.get('code'), query.get('error')]
  const [refused, finished] = await finishGoogleSignIn.actionable({ context })({
    state: query.get('state') ?? '',
    ...(code === null ? {} : { code }),
    ...(error === null ? {} : { error }),
  })
  return refused ? answerTo(refused) : goTo(finished.returnTo)
}
