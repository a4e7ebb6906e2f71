import type { EmailMessage } from '#contracts/model/message.ts'
import { BOUNCE_WARNING, FIGURES_DAYS } from '#lib/constants/backend.ts'
import type { World } from '../world.ts'
import { operations } from './operations.ts'
import { pageOf } from './page.ts'

const DAY_MS = 24 * 3_600_000

/** Why nothing is sent to the address of a mail now, whatever it was when it left. */
const silenceOf = ({ office }: World, to: string | null) =>
  office.suppressions.find(({ email }) => email === to)?.reason ?? null

const shown = (world: World, message: EmailMessage): EmailMessage => ({
  ...message,
  silence: silenceOf(world, message.to),
})

export const listMessages = operations.staff.messages.list.handler(({ context: { world }, input }) => {
  const { status, to } = input
  const found = world.office.emails
    .filter((one) => (status ?? one.status) === one.status && (to ?? one.to) === one.to)
    .sort((one, other) => other.createdAt.localeCompare(one.createdAt))
  return pageOf(
    found.map((one) => shown(world, one)),
    input,
    ({ id }) => id,
  )
})

export const getMessageFigures = operations.staff.messages.getFigures.handler(({ context: { world } }) => {
  const since = new Date(world.now.getTime() - FIGURES_DAYS * DAY_MS).toISOString()
  const recent = world.office.emails.filter(({ createdAt }) => createdAt >= since)
  const count = (...statuses: EmailMessage['status'][]) =>
    recent.filter(({ status }) => statuses.includes(status)).length
  const [waiting, parked, bounced] = [count('waiting'), count('parked'), count('bounced')]
  const sent = recent.length - waiting - parked
  const bounceRate = sent === 0 ? 0 : bounced / sent
  return {
    ...{ since, sent, delivered: count('delivered'), bounced, complained: count('complained'), waiting, parked },
    ...{ bounceRate, isHigh: bounceRate > BOUNCE_WARNING },
  }
})

export const resendMessage = operations.staff.messages.resend.handler(
  ({ context: { world }, input: { id }, errors }) => {
    const message = world.office.emails.find((one) => one.id === id)
    if (!message) throw errors.MESSAGE_NOT_FOUND({ data: { id } })
    if (message.status !== 'parked') throw errors.NOT_PARKED({ data: { status: message.status } })
    const reason = silenceOf(world, message.to)
    if (reason !== null) throw errors.ADDRESS_SUPPRESSED({ data: { reason } })
    Object.assign(message, { status: 'waiting', attempts: 0, lastError: null })
    return shown(world, message)
  },
)

export const liftSuppression = operations.staff.messages.lift.handler(
  ({ context: { world }, input: { id }, errors }) => {
    const message = world.office.emails.find((one) => one.id === id)
    if (!message) throw errors.MESSAGE_NOT_FOUND({ data: { id } })
    if (silenceOf(world, message.to) === null) throw errors.NOT_SUPPRESSED({ data: {} })
    world.office.suppressions = world.office.suppressions.filter(({ email }) => email !== message.to)
    return shown(world, message)
  },
)
