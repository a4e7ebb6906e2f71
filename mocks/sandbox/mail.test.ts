import { getResponse } from 'msw'
import { beforeEach, describe, expect, it } from 'vitest'
import { BATCH_SIZE } from '#contracts/vendors/resend.ts'
import type { Email, Inbox } from './inbox.ts'
import { openSwitch, resendHandlers, type Switch } from './resend.ts'
import { openSlack, slackHandlers, type Slack } from './slack.ts'

let kept: Email[]
let state: Switch
let slack: Slack

const inbox: Inbox = {
  newest: () => [...kept].reverse(),
  count: () => kept.length,
  byId: (id) => kept.find((email) => email.id === id),
  byKey: (key) => kept.find((email) => email.idempotencyKey === key),
  keep: (email) => void kept.push(email),
  clear: () => undefined,
}

beforeEach(() => {
  kept = []
  state = openSwitch()
  slack = openSlack()
})

const mailTo = (to: string, subject = 'Bread') => ({
  ...{ from: 'Shop <shop@example.com>', to, subject, html: '<p>Hi</p>', text: 'Hi' },
})
const mails = (count: number) => Array.from({ length: count }, (_, index) => mailTo(`one-${String(index)}@example.com`))

async function post(path: string, body: unknown, headers: Record<string, string> = {}) {
  const request = new Request(`http://sandbox.test${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: 'Bearer re_test', ...headers },
    body: JSON.stringify(body),
  })
  const response = await getResponse([...resendHandlers(inbox, state), ...slackHandlers(slack)], request)
  if (!response) throw new Error(`Nothing stands at ${path}.`)
  return response
}
async function ask(path: string) {
  const response = await getResponse(slackHandlers(slack), new Request(`http://sandbox.test${path}`))
  if (!response) throw new Error(`Nothing stands at ${path}.`)
  return response
}
const batch = (body: unknown, key: string, validation = 'permissive') =>
  post('/resend/emails/batch', body, { 'idempotency-key': key, 'x-batch-validation': validation })

describe('a batch', () => {
  it('is taken once for a key, and answered with the same ids', async () => {
    const [one, two] = [await batch(mails(3), 'a'), await batch(mails(3), 'a')]
    const answer = await one.json<{ data: { id: string }[] }>()
    expect(answer.data).toHaveLength(3)
    expect(await two.json()).toEqual(answer)
    expect(kept).toHaveLength(3)
  })

  it('is refused under the key of another: shorter, longer, or with other words', async () => {
    await batch(mails(3), 'a')
    for (const other of [mails(2), mails(4), [mailTo('one-0@example.com', 'Cake'), ...mails(3).slice(1)]])
      expect((await batch(other, 'a')).status).toBe(409)
    expect(kept).toHaveLength(3)
  })

  it('names what it cannot take and takes the rest, or takes nothing', async () => {
    const mixed = [mailTo('a@example.com'), mailTo('nobody'), mailTo('b@example.com')]
    expect((await batch(mixed, 'a', 'strict')).status).toBe(422)
    expect(kept).toEqual([])
    const answer = await (await batch(mixed, 'a')).json<{ data: unknown[]; errors: unknown[] }>()
    expect(answer).toMatchObject({ data: [{}, {}], errors: [{ index: 1 }] })
  })

  it('holds a hundred mails at most, and no attachment', async () => {
    expect((await batch(mails(BATCH_SIZE), 'a')).status).toBe(200)
    expect((await batch(mails(BATCH_SIZE + 1), 'b')).status).toBe(422)
    expect((await batch([], 'c')).status).toBe(422)
    expect((await batch([{ ...mailTo('a@example.com'), attachments: [] }], 'd', 'strict')).status).toBe(422)
  })
})

it('takes so many calls a second, and says when to come again', async () => {
  state.perSecond = 2
  const answers = [await batch(mails(1), 'a'), await batch(mails(1), 'b'), await batch(mails(1), 'c')]
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 429])
  expect(answers[2]?.headers.get('retry-after')).toBe('1')
})

describe('the channel', () => {
  const say = (body: unknown) => post('/slack/services/T0/B0/x', body)
  const section = { type: 'section', text: { type: 'mrkdwn', text: '*Bread*' } }

  it('takes a message as often as it comes, and refuses what Slack does not know', async () => {
    expect(await (await say({ text: 'Bread', blocks: [section] })).text()).toBe('ok')
    await say({ text: 'Bread', blocks: [section] })
    expect(slack.posted).toHaveLength(2)
    const told = await ask('/control/slack')
    expect(await told.json()).toHaveLength(2)
    expect(await (await ask('/slack')).text()).toContain('<strong>Bread</strong>')
    for (const wrong of [{}, { text: '' }, { text: 'Bread', channel: '#all' }, { text: 'Bread', blocks: [{}] }])
      expect((await say(wrong)).status).toBe(400)
  })

  it('can be down, busy, and gone', async () => {
    const statuses: number[] = []
    for (const mode of ['down', 'limited', 'revoked'] as const) {
      slack.mode = mode
      statuses.push((await say({ text: 'Bread' })).status)
    }
    expect(statuses).toEqual([503, 429, 404])
    expect(slack.posted).toEqual([])
  })
})
