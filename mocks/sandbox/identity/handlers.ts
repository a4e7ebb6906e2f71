import { delay, http, HttpResponse } from 'msw'
import { z } from 'zod'
import { ACCOUNT_METHODS } from './accounts.ts'
import { ADMIN_METHODS, serviceToken } from './admin.ts'
import { isOver, readRefreshToken, refuse, tokensOf } from './answers.ts'
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
      return isAmong(ADMIN_METHODS, method) ? ADMIN_METHODS[method](state, body) : refuse('Not found', 404)
    }
    if (!searchParams.get('key')) return refuse('API key not valid. Please pass a valid API key.')
    return isAmong(ACCOUNT_METHODS, method) ? await ACCOUNT_METHODS[method](state, body) : refuse('Not found', 404)
  } catch (error) {
    if (error instanceof z.ZodError) return refuse('INVALID_ARGUMENT')
    throw error
  }
}

/** A new ID token for a refresh token. Source: cloud.google.com/identity-platform/docs/use-rest-api#section-refresh-token. */
async function refresh(state: IdentityState, form: URLSearchParams) {
  if (form.get('grant_type') !== 'refresh_token') return refuse('INVALID_GRANT_TYPE')
  const given = readRefreshToken(form.get('refresh_token') ?? '')
  if (!given) return refuse('INVALID_REFRESH_TOKEN')
  const account = state.accounts.get(given.localId)
  if (!account) return refuse('USER_NOT_FOUND')
  if (account.disabled) return refuse('USER_DISABLED')
  if (isOver(account, given)) return refuse('TOKEN_EXPIRED')
  const { idToken, refreshToken, expiresIn } = await tokensOf(state, account, given.provider)
  return HttpResponse.json({
    id_token: idToken,
    access_token: idToken,
    refresh_token: refreshToken,
    expires_in: expiresIn,
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
/** What an administrator does to an account at the vendor's own console. */
const AtConsole = z.object({ localId: z.string(), act: z.enum(['disable', 'enable']) })

type Sent = Pick<Request, 'headers' | 'json' | 'arrayBuffer'>

/** What a test (JSON) or the console (a form) asks for, and how it is answered: with what there is then, or with the page. */
async function control<T>(request: Sent, schema: z.ZodType<T>, act: (asked: T) => unknown) {
  const isForm = !(request.headers.get('content-type')?.startsWith('application/json') ?? false)
  const body: unknown = isForm ? Object.fromEntries(await formOf(request)) : await request.json().catch(() => undefined)
  const asked = schema.safeParse(body)
  if (!asked.success) return HttpResponse.json({ message: z.prettifyError(asked.error) }, { status: 422 })
  const answer = act(asked.data)
  if (answer === undefined) return HttpResponse.json({ message: 'There is no such account.' }, { status: 404 })
  return isForm
    ? new HttpResponse(null, { status: 303, headers: { location: '/identity' } })
    : HttpResponse.json(answer)
}

function actAtConsole(state: IdentityState, { localId, act }: z.infer<typeof AtConsole>) {
  const account = state.accounts.get(localId)
  if (!account) return undefined
  account.disabled = act === 'disable'
  state.save()
  return { localId, disabled: account.disabled }
}

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
  http.post('*/control/identity', ({ request }) =>
    control(request, Asking, ({ mode }) => {
      state.mode = mode
      return { mode }
    }),
  ),
  http.post('*/control/identity/accounts', ({ request }) =>
    control(request, AtConsole, (asked) => actAtConsole(state, asked)),
  ),
  http.post('*/control/identity/keys', async () => {
    await state.keys.rotate(true)
    return HttpResponse.json(state.keys.jwks())
  }),
  // Behind the others: its pattern fits them too.
  http.get('*/identity', () => identityPage(state)),
]
