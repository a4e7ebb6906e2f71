import { call } from '@orpc/server'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { BAKERY } from '#lib/constants/frontend.ts'
import { deliver } from '#modules/outbox/jobs.ts'
import { openContext, resetWorld } from '#test/world.ts'
import { getPost, listFaqs, listPosts, sendMessage } from './procedures.ts'

beforeEach(resetWorld)
afterEach(() => vi.restoreAllMocks())

it('brings what somebody has written to our inbox, and an answer goes to them', async () => {
  const sent: unknown[] = []
  vi.spyOn(globalThis, 'fetch').mockImplementation(async (input, init) => {
    sent.push(await new Request(input, init).json())
    return Response.json({ id: crypto.randomUUID() })
  })
  const { context, handedOver, settled } = openContext()
  const message = { name: 'Siân', email: 'sian@example.com', message: 'Nuts?\n<b>None</b>, I hope 🌰' }
  await call(sendMessage, message, { context })
  await settled()
  expect(context.meter.d1RoundTrips).toBe(1)
  await deliver(
    context,
    handedOver.flatMap(({ outboxIds }) => outboxIds),
  )
  expect(sent).toEqual([
    expect.objectContaining({ to: BAKERY.email, reply_to: 'sian@example.com', subject: 'Siân has written to us' }),
  ])
  const [{ html, text }] = sent as [{ html: string; text: string }]
  expect(html).toContain('&lt;b&gt;None&lt;/b&gt;, I hope 🌰')
  expect(text).toContain('Nuts?')
})

it('leafs through the journal and the questions to the end, each thing once', async () => {
  const { context } = openContext()
  const leaf = async (next: (cursor?: string) => Promise<{ items: { id: string }[]; nextCursor: string | null }>) => {
    const seen: string[] = []
    let page = await next()
    for (;;) {
      seen.push(...page.items.map(({ id }) => id))
      if (page.nextCursor === null) return seen
      page = await next(page.nextCursor)
    }
  }
  const posts = await leaf((cursor) => call(listPosts, { limit: 1, cursor }, { context }))
  const faqs = await leaf((cursor) => call(listFaqs, { limit: 3, cursor }, { context }))
  expect(new Set(posts).size).toBe(posts.length)
  expect(new Set(faqs).size).toBe(faqs.length)
  const all = await call(listPosts, { limit: 100 }, { context })
  expect(all.items.map(({ id }) => id)).toEqual(posts)
  expect(all.items.map(({ publishedAt }) => publishedAt)).toEqual(
    all.items.map(({ publishedAt }) => publishedAt).sort((one, other) => other.localeCompare(one)),
  )
  for (const { slug } of all.items) expect(await call(getPost, { slug }, { context })).toMatchObject({ slug })
})
