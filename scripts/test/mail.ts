import { getResponse } from 'msw'
import { vi } from 'vitest'
import type { Email, Inbox } from '#mocks/sandbox/inbox.ts'
import { openSwitch, resendHandlers, type Switch } from '#mocks/sandbox/resend.ts'
import { openSlack, slackHandlers, type Slack } from '#mocks/sandbox/slack.ts'

/** An inbox that lives as long as a test. */
function openMemory(): Inbox {
  const emails: Email[] = []
  return {
    newest: (limit) => [...emails].reverse().slice(0, limit),
    count: () => emails.length,
    byId: (id) => emails.find((email) => email.id === id),
    byKey: (key) => emails.find((email) => email.idempotencyKey === key),
    keep: (email) => void emails.push(email),
    clear: () => void emails.splice(0),
  }
}

export type MailWorld = {
  inbox: Inbox
  resend: Switch
  slack: Slack
  /** How many mails each call has brought that reached Resend. */
  calls: number[]
  /** Calls whose answers are lost on the way: Resend has done what it was asked. */
  loses: number
}

/** The stand-ins of Resend and Slack, where the worker under test finds them. */
export function standInForMail(): MailWorld {
  const world: MailWorld = { inbox: openMemory(), resend: openSwitch(), slack: openSlack(), calls: [], loses: 0 }
  world.resend.perSecond = 1_000
  const handlers = [...resendHandlers(world.inbox, world.resend), ...slackHandlers(world.slack)]
  vi.spyOn(globalThis, 'fetch').mockImplementation(async (input, init) => {
    const asked = new Request(input, init)
    const url = asked.url.replace('http://resend.test/', 'http://resend.test/resend/')
    const body: unknown = await asked.clone().json()
    const response = await getResponse(handlers, new Request(url, asked))
    if (!response) throw new Error(`Nothing stands at ${asked.method} ${asked.url}.`)
    if (url.includes('/resend/')) world.calls.push(Array.isArray(body) ? body.length : 1)
    if (world.loses > 0) {
      world.loses--
      throw new TypeError('The line has broken.')
    }
    return response
  })
  return world
}
