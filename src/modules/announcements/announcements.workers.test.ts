import { call } from '@orpc/server'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { READERS_A_RUN } from '#lib/constants/backend.ts'
import { emailOf } from '#modules/outbox/messages.tsx'
import { setConsent } from '#modules/privacy/consent.ts'
import { unsubscribe } from '#modules/privacy/unsubscribe.ts'
import { rows } from '#test/desk.ts'
import { openSale } from '#test/sales.ts'
import { bakery, env, now, office, openContext, resetWorld } from '#test/world.ts'
import { announceSales } from './jobs.ts'

const { rosie, tom } = office.cast
const HOUR = 3_600_000

const asked = (customerId: string, marketingEmail = true) =>
  call(
    setConsent,
    { analytics: false, marketingEmail },
    { context: openContext({ actor: { role: 'customer', id: customerId } }).context },
  )
const announce = (at = now) => announceSales(openContext({ at }).context)
type Letter = { id: string; subject_id: string; created_at: number }
const letters = () =>
  rows<Letter>("SELECT id, subject_id, created_at FROM outbox WHERE kind = 'sale_opens' ORDER BY subject_id")
const mailOf = ({ id, subject_id: subjectId }: Letter, at = now) =>
  emailOf(openContext({ at }).context, { id, kind: 'sale_opens', subjectId, createdAt: now, attempts: 0 })

beforeEach(async () => {
  vi.spyOn(console, 'log').mockImplementation(() => undefined)
  await resetWorld()
  // The bake sales of the bakery are another story.
  await env.DB.prepare("UPDATE bake_sales SET status = 'draft'").run()
})

describe('that a bake sale opens', () => {
  it('is told once to each who has asked for it, however often the job runs, and at the same time twice', async () => {
    await asked(rosie.id)
    await asked(tom.id)
    const { id } = await openSale({ items: [{ capacity: 9 }] })
    await Promise.all([announce(), announce()])
    await announce(new Date(now.getTime() + 60_000))
    expect((await letters()).map((one) => one.subject_id)).toEqual([`${id} ${rosie.id}`, `${id} ${tom.id}`].sort())
    await openSale({ items: [{ capacity: 9 }] })
    await announce()
    expect(await letters()).toHaveLength(4)
  })

  it('is told to nobody who has not asked, has changed their mind, is shut out, or has not confirmed their address', async () => {
    await asked(rosie.id)
    await asked(rosie.id, false)
    const closed = office.customers.at(-1)
    const unconfirmed = office.customers.find(({ isEmailVerified }) => !isEmailVerified)
    await asked(closed?.id ?? '')
    await asked(unconfirmed?.id ?? '')
    await openSale({ items: [{ capacity: 9 }] })
    await announce()
    expect(await letters()).toEqual([])
  })

  it('is told when ordering opens, not before and not after', async () => {
    await asked(rosie.id)
    await openSale({ items: [{ capacity: 9 }], closesInHours: 2 })
    await announce(new Date(now.getTime() - 2 * HOUR))
    await announce(new Date(now.getTime() + 2 * HOUR))
    expect(await letters()).toEqual([])
    await announce()
    expect(await letters()).toHaveLength(1)
  })

  it('who asks afterwards is told of the next', async () => {
    await openSale({ items: [{ capacity: 9 }] })
    await announce()
    await asked(rosie.id)
    await announce()
    expect(await letters()).toEqual([])
  })

  it('is told to many by many runs', async () => {
    const many = READERS_A_RUN + 3
    await env.DB.batch(
      Array.from({ length: many }, (_, index) => {
        const id = `00000000-0000-4000-9000-${String(index).padStart(12, '0')}`
        return [
          env.DB.prepare(
            `INSERT INTO customers (id, identity_id, name, email, is_email_verified, created_at, changed_at) VALUES (?1, ?1, 'Somebody', ?1 || '@example.com', 1, 1, 1)`,
          ).bind(id),
          env.DB.prepare(`INSERT INTO consents VALUES (?1, 'customer:' || ?1, 0, 1, '2026-03', 1)`).bind(id),
        ]
      }).flat(),
    )
    await openSale({ items: [{ capacity: 9 }] })
    await announce()
    expect(await letters()).toHaveLength(READERS_A_RUN)
    await announce()
    await announce()
    expect(await letters()).toHaveLength(many)
  })
})

describe('its letter', () => {
  async function letter() {
    await asked(rosie.id)
    await openSale({ items: [{ capacity: 9 }], closesInHours: 2 })
    await announce()
    const [found] = await letters()
    if (!found) throw new Error('There is no letter.')
    return found
  }

  it('says how to get no more of them, to programs (RFC 8058) and to people, by a link that does', async () => {
    const mail = await mailOf(await letter())
    const url = /<(http[^>]+)>/.exec(mail?.headers?.['List-Unsubscribe'] ?? '')?.[1] ?? ''
    expect(mail?.headers?.['List-Unsubscribe-Post']).toBe('List-Unsubscribe=One-Click')
    expect(mail?.html).toContain(url)
    expect(mail?.text).toContain(url)
    expect(mail?.subject).toContain(bakery.locations[0]?.name)
    const token = url.slice(url.lastIndexOf('/') + 1)
    await call(unsubscribe, { token }, { context: openContext().context })
    await openSale({ items: [{ capacity: 9 }] })
    await announce()
    expect(await letters()).toHaveLength(1)
  })

  it('does not go out to who has changed their mind, nor when ordering has closed', async () => {
    const found = await letter()
    expect(await mailOf(found, new Date(now.getTime() + 3 * HOUR))).toBeNull()
    await asked(rosie.id, false)
    expect(await mailOf(found)).toBeNull()
  })
})
