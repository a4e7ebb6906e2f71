import { delay, http, HttpResponse } from 'msw'
import { z } from 'zod'
import { ACCOUNT_METHODS } from './accounts.ts'
import { ADMIN_METHODS, serviceToken } from './admin.ts'
import { idTokenOf, refuse } from './answers.ts'
import { identityPage } from './console.ts'
import { authorize, consent, token } from './google.ts'
import { MODES, type IdentityState } from './state.ts'

const SLOW_MS = 7_000

const isAmong = <T extends object>(methods: T, name: string): name is keyof T & string => Object.hasOwn(methods, name)

type Asked = Pick<Request, 'headers' | 'json' | 'url'>

/** `accounts:…`, by anybody with a key or, under a project, by a service account. */
async function answerAccounts(state: IdentityState, request: Asked) {
  const { pathname, searchParams } = new URL(request.url)
  const [, project, method = ''] = /\/v1\/(?:projects\/([\w-]+)\/)?accounts:(\w+)$/.exec(pathname) ?? []
  const body: unknown = await request.json().catch(() => undefined)
  try {
    if (project !== undefined) {
      const bearer = request.headers.get('authorization')?.replace(/^Bearer /, '') ?? ''
      if (project !== state.project || !state.adminTokens.has(bearer))
        return refuse('Request had invalid authentication credentials.', 401)
      return isAmong(ADMIN_METHODS, method) ? await ADMIN_METHODS[method](state, body) : refuse('Not found', 404)
    }
    if (!searchParams.get('key')) return refuse('API key not valid. Please pass a valid API key.')
    return isAmong(ACCOUNT_METHODS, method) ? await ACCOUNT_METHODS[method](state, body) : refuse('Not found', 404)
  } catch (error) {
    if (error instanceof z.ZodError) return refuse('INVALID_ARGUMENT')
    throw error
  }
}

/** A new ID token for a refresh token. */
async function refresh(state: IdentityState, form: URLSearchParams) {
  const given = form.get('refresh_token') ?? ''
  const account = state.accounts.get(state.refreshTokens.get(given) ?? '')
  if (!account) return refuse('INVALID_REFRESH_TOKEN')
  if (account.disabled) return refuse('USER_DISABLED')
  return HttpResponse.json({
    id_token: await idTokenOf(state, account, 'password'),
    refresh_token: given,
    expires_in: '3600',
    user_id: account.localId,
    token_type: 'Bearer',
    project_id: state.project,
  })
}

const formOf = async (request: Pick<Request, 'arrayBuffer'>) =>
  new URLSearchParams(new TextDecoder().decode(await request.arrayBuffer()))

/** Null while the vendor is up; it may be slow, or not there. */
async function outage(state: IdentityState) {
  if (state.mode === 'slow') await delay(SLOW_MS)
  return state.mode === 'down' ? refuse('The sandbox plays an Identity Platform that is down.', 503) : null
}

const Asking = z.object({ mode: z.enum(MODES) })

/** Identity Platform and Google, what tests do to them, and the page that shows them. */
export const identityHandlers = (state: IdentityState) => [
  http.post(/\/identity\/v1\//, async ({ request }) => (await outage(state)) ?? answerAccounts(state, request)),
  http.post('*/identity/token', async ({ request }) => (await outage(state)) ?? refresh(state, await formOf(request))),
  http.post(
    '*/identity/service-token',
    async ({ request }) => (await outage(state)) ?? serviceToken(state, await formOf(request), request.url),
  ),
  http.get('*/identity/jwks', async () => (await outage(state)) ?? HttpResponse.json(state.keys.jwks())),

  http.get('*/google/authorize', ({ request }) => authorize(state, new URL(request.url).searchParams)),
  http.get('*/google/consent', ({ request }) => consent(state, new URL(request.url).searchParams)),
  http.post('*/google/token', async ({ request }) => (await outage(state)) ?? token(state, await formOf(request))),
  http.get('*/google/jwks', async () => (await outage(state)) ?? HttpResponse.json(state.googleKeys.jwks())),

  http.get('*/control/identity', () =>
    HttpResponse.json({ mode: state.mode, accounts: [...state.accounts.values()], codes: state.codes }),
  ),
  http.post('*/control/identity', async ({ request }) => {
    const isForm = !(request.headers.get('content-type')?.startsWith('application/json') ?? false)
    const body: unknown = isForm
      ? Object.fromEntries(await formOf(request))
      : await request.json().catch(() => undefined)
    const asked = Asking.safeParse(body)
    if (!asked.success) return HttpResponse.json({ message: `mode is one of ${MODES.join(', ')}` }, { status: 422 })
    state.mode = asked.data.mode
    if (!isForm) return HttpResponse.json({ mode: state.mode })
    return new HttpResponse(null, { status: 303, headers: { location: '/identity' } })
  }),
  http.post('*/control/identity/keys', async () => {
    await state.keys.rotate(true)
    return HttpResponse.json(state.keys.jwks())
  }),
  // Behind the others: its pattern fits them too.
  http.get('*/identity', () => identityPage(state)),
]
