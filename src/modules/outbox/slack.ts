import type { StaffAlert } from '#components/email/staff-alert.tsx'
import type { SlackMessage } from '#contracts/vendors/slack.ts'
import { derivedId } from '#lib/derived-id.ts'
import type { Context } from '#platform/context.ts'
import { log } from '#platform/log.ts'
import { outbox } from '#platform/schema.ts'
import { postToSlack } from '#vendors/slack.ts'
import { isAlert } from './alert.ts'
import { claim, findMessage, settle, type OutboxMessage } from './repository.ts'
import { afterFailure } from './rules.ts'

/** As many characters as a part of a message takes. */
const LONGEST = 3_000

/** What people have typed stays words: it links nowhere, and calls nobody. Source: docs.slack.dev/messaging/formatting-message-text. */
const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** An alert as it stands in a channel. */
export function slackMessage({ heading, lines, todo, url }: StaffAlert): SlackMessage {
  const words = [`*${escaped(heading)}*`, ...lines.map(escaped), `_${escaped(todo)}_ <${url}|Go there>`].join('\n')
  return {
    text: escaped(heading),
    blocks: [{ type: 'section', text: { type: 'mrkdwn', text: words.slice(0, LONGEST) } }],
  }
}

/**
 * Owes Slack the alerts that go out by mail, where there is a channel: written down before the mail goes, so that neither is lost. One round trip each for
 * what is owed and what is taken, or none.
 */
export async function claimSlack(context: Context, messages: OutboxMessage[]): Promise<OutboxMessage[]> {
  const { config, database, clock } = context
  const alerts = messages.filter(({ kind }) => isAlert(kind))
  if (alerts.length === 0 || config.SLACK_WEBHOOK_URL === undefined) return []
  const rows = await Promise.all(
    alerts.map(async ({ id, createdAt }) => ({
      ...{ id: await derivedId('slack_alert', id), kind: 'slack_alert' as const, subjectId: id, createdAt },
      availableAt: clock.now(),
    })),
  )
  await database.insert(outbox).values(rows).onConflictDoNothing()
  return claim(
    database,
    rows.map(({ id }) => id),
    clock.now(),
  )
}

/** Posts alerts: each at least once. Never throws for one of them. */
export async function deliverToSlack(context: Context, messages: OutboxMessage[]) {
  for (const message of messages)
    await post(context, message).catch((error: unknown) => {
      // The lease runs out, and the next sweep tries again.
      log.error('slack message was not settled', error, { id: message.id })
    })
}

async function post(context: Context, message: OutboxMessage) {
  const { config, database, clock } = context
  const { id, subjectId } = message
  const alert = await alertOf(context, subjectId)
  if (alert === null || config.SLACK_WEBHOOK_URL === undefined) {
    await settle(database, message, { deliveredAt: clock.now() })
    log.info('slack message for nobody: it is over, or there is no channel', { id })
    return
  }
  const failure = await postToSlack(config.SLACK_WEBHOOK_URL, slackMessage(alert))
  const now = clock.now()
  if (failure === null) {
    await settle(database, message, { deliveredAt: now })
    log.info('slack message sent', { id, attempts: message.attempts + 1 })
    return
  }
  const next = afterFailure(failure, message, now)
  await settle(database, message, { ...next, lastError: failure.reason })
  log.error('slack message not sent', failure.reason, { id, parked: 'parkedAt' in next })
}

/** What the alert says that a message stands beside; null where there is nothing to say any more. */
async function alertOf(context: Context, alertId: string): Promise<StaffAlert | null> {
  const found = await findMessage(context.database, alertId)
  if (!found || !isAlert(found.kind)) return null
  const { STAFF_ALERTS } = await import('./staff-alerts.ts')
  const alert = await STAFF_ALERTS[found.kind](context, found.subjectId, found.createdAt)
  return alert === 'unwanted' ? null : alert
}
