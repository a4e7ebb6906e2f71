import { HttpResponse } from 'msw'
import { z } from 'zod'
import { ORDERS, POST_MODES, type Post } from './post.ts'

const count = z.coerce.number().pipe(z.int().min(1).max(50))

const Settings = z.object({
  mode: z.enum(POST_MODES).optional(),
  delayMs: z.coerce.number().pipe(z.int().min(0).max(600_000)).optional(),
  copies: count.optional(),
})
const Release = z.object({ order: z.enum(ORDERS).default('as_they_came'), copies: count.default(1) })
const Send = z.object({ id: z.string(), copies: count.default(1) })

/** What may be done to the messages of a vendor. */
export const postActions = (post: Post): Record<string, (body: unknown) => unknown> => ({
  webhooks: (body) => Object.assign(post.settings, Settings.parse(body)),
  release: (body) => {
    const { order, copies } = Release.parse(body)
    return { released: post.release(order, copies) }
  },
  send: async (body) => {
    const { id, copies } = Send.parse(body)
    return { sent: await post.send(id, copies) }
  },
})

type Sent = Pick<Request, 'headers' | 'json' | 'arrayBuffer'>

const isJson = (request: Pick<Request, 'headers'>) =>
  request.headers.get('content-type')?.startsWith('application/json') ?? false

/** What a test (JSON) or the console (a form) asks for; a field that was left empty was not asked for. */
const bodyOf = async (request: Sent): Promise<unknown> =>
  isJson(request)
    ? request.json()
    : Object.fromEntries(
        [...new URLSearchParams(new TextDecoder().decode(await request.arrayBuffer()))].filter(
          ([, value]) => value !== '',
        ),
      )

/** What cannot be done, in words for who asked. */
export class Cannot extends Error {}

/** Answers a test with what came of it, and a person with the page that they came from. */
export async function answerAction(request: Sent, back: string, work: (body: unknown) => unknown) {
  const isTest = isJson(request)
  try {
    const done = await work(await bodyOf(request))
    if (isTest) return HttpResponse.json((done ?? {}) as Record<string, unknown>)
    return new HttpResponse(null, { status: 303, headers: { location: back } })
  } catch (error) {
    const message =
      error instanceof z.ZodError ? z.prettifyError(error) : error instanceof Cannot ? error.message : null
    if (message === null) throw error
    return HttpResponse.json({ message }, { status: 422 })
  }
}
