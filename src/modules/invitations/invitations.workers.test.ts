import { call } from '@orpc/server'
import { beforeEach, expect, it, vi } from 'vitest'
import { deliver } from '#modules/outbox/jobs.ts'
import { desk, one, OWAIN, rows } from '#test/desk.ts'
import { openBrowser, PASSWORD, signInAs, whoIn } from '#test/people.ts'
import { standInForVendors, type Vendors } from '#test/vendors.ts'
import { env, now, office, openContext, resetWorld } from '#test/world.ts'
import { acceptInvitation, getInvitation } from './accept.ts'
import { invitationToken } from './link.ts'
import { invite, revokeInvitation } from './procedures.ts'

const GWEN = 'gwen@example.com'
const JOINS = { name: 'Gwen Hughes', password: 'nine slow sourdoughs' }
const { rosie, owain } = office.cast
const inHours = (hours: number) => new Date(now.getTime() + hours * 3_600_000)
let vendors: Vendors

beforeEach(async () => {
  vi.spyOn(console, 'log').mockImplementation(() => undefined)
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
  await resetWorld()
  vendors = await standInForVendors()
})

/** Invites somebody. @returns the invitation, and the token of its link */
async function invited(email = GWEN, role: 'staff' | 'admin' = 'staff') {
  const invitation = await call(invite, { email, role }, desk(OWAIN))
  return { ...invitation, token: await invitationToken(env.LINK_SECRET, invitation.id) }
}

/** How a call ends: `ok`, or the code of its error. */
const outcomeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'ok',
    (error: unknown) => (error as { code?: string }).code ?? String(error),
  )
const join = (token: string, over: object = {}, at = now) =>
  call(acceptInvitation, { token, ...JOINS, ...over }, { context: openContext({ at }).context })
const roleOf = async (email: string) =>
  (await rows<{ role: string }>('SELECT role FROM customers WHERE email = ?', email))[0]?.role

it('whoever is invited joins once, however often the button is pressed', async () => {
  const { id, token } = await invited()
  const outcomes = await Promise.all([1, 2, 3].map(() => outcomeOf(join(token))))
  expect(outcomes.sort()).toEqual(['LINK_NOT_VALID', 'LINK_NOT_VALID', 'ok'])
  expect(await rows('SELECT name, role, is_email_verified FROM customers WHERE email = ?', GWEN)).toEqual([
    { name: 'Gwen Hughes', role: 'staff', is_email_verified: 1 },
  ])
  expect(await one('SELECT accepted_at FROM staff_invitations WHERE id = ?', id)).toEqual({
    accepted_at: now.getTime(),
  })
  expect(await rows('SELECT count(*) AS n FROM sessions WHERE revoked_at IS NULL')).toEqual([{ n: 1 }])
})

it('counts as a customer until there is a second factor', async () => {
  const { token } = await invited(GWEN, 'admin')
  const here = openBrowser()
  const session = await here.with((context) => call(acceptInvitation, { token, ...JOINS }, { context }))
  expect(session).toMatchObject({ email: GWEN, role: 'customer', needsSecondFactor: true })
  expect(await roleOf(GWEN)).toBe('admin')
  expect(await whoIn(here)).toBe(GWEN)
})

it('a link works for seven days', async () => {
  const { token } = await invited()
  expect(await outcomeOf(join(token, {}, inHours(7 * 24)))).toBe('LINK_NOT_VALID')
  expect(await outcomeOf(join(token, {}, inHours(7 * 24 - 1)))).toBe('ok')
})

it('a link that was taken back, or that a later one took the place of, opens nothing', async () => {
  const first = await invited()
  const second = await invited(GWEN, 'admin')
  expect(await outcomeOf(join(first.token))).toBe('LINK_NOT_VALID')
  await call(revokeInvitation, { id: second.id }, desk(OWAIN))
  expect(await outcomeOf(join(second.token))).toBe('LINK_NOT_VALID')
  expect(await roleOf(GWEN)).toBeUndefined()
  expect(await rows("SELECT id FROM outbox WHERE kind = 'staff_invitation'")).toEqual([])
})

it('an id is no link, and a link for something else is none', async () => {
  const { id } = await invited()
  const foreign = await invitationToken('another secret of another shop, long enough', id)
  for (const token of [foreign, id, `${id.replaceAll('-', '')}${'a'.repeat(32)}`])
    expect(await outcomeOf(call(getInvitation, { token }, { context: openContext().context }))).toBe('LINK_NOT_VALID')
})

it('the link alone does not open an account that is there: its password does, and every other session ends', async () => {
  const elsewhere = openBrowser()
  await signInAs(elsewhere, rosie.email)
  const { token } = await invited(rosie.email)
  expect(await outcomeOf(join(token))).toBe('CREDENTIALS_REFUSED')
  expect(await roleOf(rosie.email)).toBe('customer')
  expect(await whoIn(elsewhere)).toBe(rosie.email)
  const here = openBrowser()
  await here.with((context) => call(acceptInvitation, { token, ...JOINS, password: PASSWORD }, { context }))
  expect(await roleOf(rosie.email)).toBe('staff')
  expect([await whoIn(elsewhere), await whoIn(here)]).toEqual([null, rosie.email])
})

it('is good for another time when the vendor was down, or the password was refused', async () => {
  const { token } = await invited()
  vendors.identity.mode = 'down'
  expect(await outcomeOf(join(token))).toBe('IDENTITY_UNAVAILABLE')
  vendors.identity.mode = 'up'
  expect(await outcomeOf(join(token, { password: 'password1234' }))).toBe('PASSWORD_REFUSED')
  expect(await outcomeOf(join(token))).toBe('ok')
})

it('takes nothing from who was made an admin meanwhile', async () => {
  const { token } = await invited(rosie.email)
  await env.DB.prepare("UPDATE customers SET role = 'admin', changed_at = 1 WHERE id = ?").bind(rosie.id).run()
  expect(await outcomeOf(join(token, { password: PASSWORD }))).toBe('LINK_NOT_VALID')
  expect(await roleOf(rosie.email)).toBe('admin')
})

it('two who invite the same address at once leave one link that works', async () => {
  const links = await Promise.all([invited(), invited(GWEN, 'admin'), invited()])
  const outcomes: string[] = []
  for (const { token } of links)
    outcomes.push(await outcomeOf(call(getInvitation, { token }, { context: openContext().context })))
  expect(outcomes.sort()).toEqual(['LINK_NOT_VALID', 'LINK_NOT_VALID', 'ok'])
})

it('the schema keeps an invitation as it was made, and lets none be used when it is over', async () => {
  const { id } = await invited()
  const set = (what: string) => env.DB.prepare(`UPDATE staff_invitations SET ${what} WHERE id = ?`).bind(id).run()
  await expect(set("role = 'admin'")).rejects.toThrow('invitation_is_a_fact')
  await expect(set('expires_at = expires_at + 1')).rejects.toThrow('invitation_is_a_fact')
  await expect(set('accepted_at = expires_at')).rejects.toThrow('invitation_is_over')
  await set('revoked_at = 1')
  await expect(set('accepted_at = 2')).rejects.toThrow('invitation_is_over')
  await expect(set('revoked_at = NULL')).rejects.toThrow('invitation_is_over')
})

it('is written down: who invited, who took it back, who joined, and what they may do from now on; no address with it', async () => {
  const first = await invited()
  await call(revokeInvitation, { id: first.id }, desk(OWAIN))
  const { id, token } = await invited(GWEN, 'admin')
  await join(token)
  const { id: gwen } = await one<{ id: string }>('SELECT id FROM customers WHERE email = ?', GWEN)
  const log = await rows(
    'SELECT action, actor_id, actor_role, entity_id, before, after FROM audit_entries ORDER BY rowid',
  )
  const by = { actor_id: 'id' in OWAIN ? OWAIN.id : owain.id, actor_role: 'admin', before: null }
  expect(log.slice(0, 5)).toEqual([
    { ...by, action: 'staff.invited', entity_id: first.id, after: '{"role":"staff"}' },
    { ...by, action: 'staff.invitation_revoked', entity_id: first.id, after: null },
    { ...by, action: 'staff.invited', entity_id: id, after: '{"role":"admin"}' },
    {
      ...{ action: 'staff.invitation_accepted', actor_id: gwen, actor_role: 'customer', entity_id: id },
      ...{ before: null, after: null },
    },
    {
      ...{ action: 'account.role_changed', actor_id: gwen, actor_role: 'customer', entity_id: gwen },
      ...{ before: '{"role":"customer"}', after: '{"role":"admin"}' },
    },
  ])
  expect(JSON.stringify(log)).not.toContain(GWEN)
})

it('the mail brings the link', async () => {
  const { token } = await invited()
  const sent: { to: string; subject: string; text: string }[] = []
  vi.mocked(fetch).mockImplementation(async (input, init) => {
    sent.push(await new Request(input, init).json())
    return Response.json({ id: crypto.randomUUID() })
  })
  const { id } = await one<{ id: string }>("SELECT id FROM outbox WHERE kind = 'staff_invitation'")
  await deliver(openContext().context, [id])
  expect(sent).toMatchObject([{ to: GWEN, subject: 'You are invited to join the band' }])
  expect(sent[0]?.text).toContain(`/invitation/${token}`)
  expect(sent[0]?.text).toContain('Hello, we would like you')
})
