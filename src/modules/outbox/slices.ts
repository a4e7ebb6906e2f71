import { SLICES } from '#lib/constants/backend.ts'
import type { SendEmailRequest } from '#contracts/vendors/resend.ts'
import { noteDown } from '#modules/outages/repository.ts'
import type { Context } from '#platform/context.ts'
import { log } from '#platform/log.ts'
import { openResend, type DeliveryFailure, type Resend } from '#vendors/resend.ts'
import { SILENT, whyNotSent } from './addressees.ts'
import { isQuiet } from './quiet-hours.ts'
import { findSuppressed, type OutboxMessage } from './repository.ts'
import { afterFailure } from './rules.ts'
import {
  closeSlice,
  findLetters,
  narrowSlice,
  postponeSlice,
  settleLetters,
  takeSlice,
  type Done,
  type Slice,
} from './slice-repository.ts'

const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))

/**
 * Sends what goes to many and nobody waits for: slice by slice, with a pause between two calls, and not in quiet hours. For the cron, and the queue: driven by
 * state, bounded, and by one worker at a time. Whoever dies in between has lost nothing: the slice goes again as it was, under its key.
 */
export async function sendSlices(context: Context, pause = sleep) {
  const { database, clock, config } = context
  const resend = openResend(config)
  for (let run = 0; run < SLICES.aRun && !isQuiet(clock.now()); run++) {
    const slice = await takeSlice(database, clock.now())
    if (!slice) return
    if (run > 0) await pause(SLICES.pauseMs)
    if (!(await sendSlice(context, resend, slice))) return
  }
}

type Ready = { letter: OutboxMessage; email: SendEmailRequest }

/** @returns whether the vendor has taken it, so that the next may follow */
async function sendSlice(context: Context, resend: Resend, slice: Slice): Promise<boolean> {
  const { database, clock } = context
  const ready = await prepared(context, slice)
  if (ready.length === 0) {
    await closeSlice(database, slice, [], clock.now())
    return true
  }
  const sent = await resend.sendBatch(
    ready.map(({ email }) => email),
    slice.id,
  )
  if ('failure' in sent) {
    await failed(context, slice, ready, sent.failure)
    return false
  }
  const done = ready.map(({ letter: { id } }, index): Done => {
    const one = sent.taken[index]
    if (!one) throw new Error(`The vendor has not said what became of letter ${id}.`)
    return 'refused' in one
      ? { id, vendorId: null, parkedBecause: one.refused }
      : { id, vendorId: one.vendorId, parkedBecause: null }
  })
  await closeSlice(database, slice, done, clock.now())
  const refused = done.filter(({ parkedBecause }) => parkedBecause !== null).length
  log.info('slice sent', { id: slice.id, letters: done.length - refused, refused, attempts: slice.attempts })
  return true
}

/** The mails of a slice. Letters that are for nobody are settled; one that cannot be written waits for another slice, and keeps none of the others. */
async function prepared(context: Context, slice: Slice): Promise<Ready[]> {
  const { database, clock } = context
  const letters = await findLetters(database, slice)
  if (letters.length === 0) return []
  const { emailsOf } = await import('./waiting-letters.tsx')
  const { emails, failures } = await emailsOf(context, letters)
  if (failures.size > 0) {
    const [why = ''] = failures.values()
    const retry = afterFailure({ isTransient: true, reason: why }, { kind: 'sale_opens', attempts: 0 }, clock.now())
    await narrowSlice(database, slice, [...failures.keys()], retry.availableAt ?? clock.now(), why)
    log.error('letters of a slice could not be written', why, { slice: slice.id, letters: failures.size })
  }
  const silent = await findSuppressed(
    database,
    [...emails.values()].flatMap((email) => email?.to ?? []),
  )
  const ready: Ready[] = []
  const done: Done[] = []
  for (const letter of letters) {
    const email = emails.get(letter.id)
    if (email === undefined) continue
    const why = whyNotSent(email, silent)
    if (why === null && email !== null) ready.push({ letter, email })
    else done.push({ id: letter.id, vendorId: null, parkedBecause: why === 'silent' ? SILENT : null })
  }
  await settleLetters(database, done, clock.now())
  return ready
}

/** It goes again later, or a person must look. */
async function failed(context: Context, slice: Slice, ready: Ready[], failure: DeliveryFailure) {
  const { database, clock } = context
  const now = clock.now()
  const next = afterFailure(failure, { kind: 'sale_opens', attempts: slice.attempts - 1 }, now)
  log.error('slice not sent', failure.reason, { id: slice.id, letters: ready.length, parked: 'parkedAt' in next })
  if ('parkedAt' in next) {
    const parked = ready.map(({ letter: { id } }): Done => ({ id, vendorId: null, parkedBecause: failure.reason }))
    await closeSlice(database, slice, parked, now)
    return
  }
  await postponeSlice(database, slice, next.availableAt, failure.reason)
  if (failure.retryAfterMs === undefined) await noteDown(context, 'resend', failure.reason)
}
