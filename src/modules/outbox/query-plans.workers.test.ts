import { call } from '@orpc/server'
import { beforeEach, expect, it, vi } from 'vitest'
import { announceSales } from '#modules/announcements/jobs.ts'
import { watchVendors } from '#modules/outages/jobs.ts'
import { noteDown } from '#modules/outages/repository.ts'
import { setConsent } from '#modules/privacy/consent.ts'
import { getMessageChoices, setMessageChoices } from '#modules/reminders/choices.ts'
import { remindOfCollections } from '#modules/reminders/jobs.ts'
import { remindAt } from '#modules/reminders/rules.ts'
import { ordered, sale } from '#test/desk.ts'
import { standInForMail } from '#test/mail.ts'
import { listening, scansOf } from '#test/plans.ts'
import { now, office, openContext, resetWorld } from '#test/world.ts'
import { sweep } from './jobs.ts'
import { findParked } from './parked-repository.ts'
import { tellParked } from './parked.ts'
import { sendSlices } from './slices.ts'

type Context = ReturnType<typeof listening>['context']

const actor = { role: 'customer', id: office.cast.rosie.id } as const
const at = (context: Context, moment: Date) => ({ ...context, clock: { now: () => moment } })
const DUE = remindAt(sale.onDate)
const agree = () =>
  call(setConsent, { analytics: false, marketingEmail: true }, { context: openContext({ actor }).context })

const JOBS: Record<string, (context: Context) => Promise<unknown>> = {
  'account.getMessageChoices and setMessageChoices': async (context) => {
    const mine = { ...context, actor }
    await call(getMessageChoices, {}, { context: mine })
    for (const reminders of [false, true]) await call(setMessageChoices, { reminders }, { context: mine })
  },
  'the job that announces': async (context) => {
    await agree()
    await announceSales(context)
  },
  'the job that reminds': (context) => remindOfCollections(at(context, DUE)),
  'the job that sweeps': (context) => sweep(context),
  'the job that sends slices': async (context) => {
    await agree()
    await announceSales(openContext().context)
    await sendSlices(context)
    await remindOfCollections(openContext({ at: DUE }).context)
    await sendSlices(at(context, DUE))
  },
  'the jobs that watch': async (context) => {
    await noteDown(context, 'resend', 'down')
    await watchVendors(at(context, new Date(now.getTime() + 3_600_000)))
    await tellParked(context)
    await findParked(context.database, now)
  },
}

beforeEach(async () => {
  vi.spyOn(console, 'log').mockImplementation(() => undefined)
  await resetWorld()
  standInForMail()
})

it.each(Object.entries(JOBS))('%s reads by an index', async (_name, run) => {
  await ordered()
  const { context, sent } = listening()
  await run(context)
  expect(sent.length).toBeGreaterThan(0)
  const scans = await Promise.all(sent.map(scansOf))
  expect(scans.flat()).toEqual([])
})
