import { call } from '@orpc/server'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { confirmSecondFactor as showSecondFactor } from '#modules/identity/challenge.ts'
import { finishGoogleSignIn, startGoogleSignIn } from '#modules/identity/google.ts'
import { requestPasswordReset, resetPassword } from '#modules/identity/links.ts'
import { signIn } from '#modules/identity/sign-in.ts'
import { readTokens } from '#modules/identity/tokens.ts'
import { codeAt, stepAt } from '#modules/identity/totp.ts'
import { acceptInvitation } from '#modules/invitations/accept.ts'
import { invitationToken } from '#modules/invitations/link.ts'
import { invite } from '#modules/invitations/procedures.ts'
import type { Context } from '#platform/context.ts'
import { desk, OWAIN } from '#test/desk.ts'
import { lastLink, PASSWORD } from '#test/people.ts'
import { standInForVendors, type Vendors } from '#test/vendors.ts'
import { asked, enterAs, entries, inMinutes, opened, visit, vouchedFor, type Entered } from '#test/vouching.ts'
import { env, now, office, openContext, resetWorld } from '#test/world.ts'
import { changePassword } from './credentials.ts'
import { finishGoogleLink, startGoogleLink, unlinkGoogle } from './google-link.ts'
import { confirmSecondFactor, revokeSession, signOutEverywhere, startSecondFactor } from './security.ts'

/* What is done to an account here changes the vendor's tokens: nobody is signed out by it who should not be, and the tokens go where the session goes. */

const { rosie } = office.cast
const email = 'rosie@example.com'
const NEXT = 'nine slow sourdoughs'
const HOUR = 60

let vendors: Vendors

beforeEach(async () => {
  vi.spyOn(console, 'log').mockImplementation(() => undefined)
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
  await resetWorld()
  vendors = await standInForVendors()
})

/** Does something as somebody who is signed in, and waits for what is done after the answer. @returns where they are signed in then */
async function as(session: Entered, work: (context: Context) => Promise<unknown>, at = now): Promise<Entered> {
  const { context, settled } = openContext({ session: session.token, at })
  await work(context)
  await settled()
  return opened(context.session.token, at)
}

/** Signs in as a visitor who carries a few cookies. */
async function visits(work: (context: Context) => Promise<unknown>, carried: Parameters<typeof openContext>[0] = {}) {
  const { context, settled } = openContext(carried)
  await work(context)
  await settled()
  return opened(context.session.token)
}

/** Who is still there an hour later, once the vendor was asked; and by what it was asked. */
async function anHourLater(session: Entered, start = now) {
  const at = new Date(start.getTime() + HOUR * 60_000)
  const before = vi.mocked(fetch).mock.calls.length
  await vouchedFor(await asked(session, at), at)
  const urls = vi
    .mocked(fetch)
    .mock.calls.slice(before)
    .map(([input, init]) => new Request(input, init).url)
  const by = urls.some((url) => url.includes('/identity/token')) ? 'tokens' : 'account'
  return { who: (await visit(session, new Date(at.getTime() + 60_000))).who, by }
}

const names = async () => (await entries()).map(({ name }) => name)
const keyOf = ({ customerId, id }: Entered) => `session:${customerId}:${id}:v1`
const change = (context: Context) => call(changePassword, { present: PASSWORD, next: NEXT }, { context })

describe('another password', () => {
  it('ends the tokens of before; this session has those of after, and every other has ended', async () => {
    const [here, elsewhere] = [await enterAs(email), await enterAs(email)]
    const before = await readTokens(openContext().context, here)
    expect(await as(here, change)).toEqual(here)
    expect(await names()).toEqual([keyOf(here)])
    expect((await readTokens(openContext().context, here))?.refreshToken).not.toBe(before?.refreshToken)
    expect((await visit(elsewhere)).who).toBeNull()
    expect(await anHourLater(here)).toEqual({ who: email, by: 'tokens' })
  })

  it('does not end the session for which the vendor is asked at the same moment', async () => {
    const here = await enterAs(email)
    const due = await asked(here, inMinutes(HOUR))
    // The vendor has heard of the new password, and the shop has not written it down yet.
    const answers = vi.mocked(fetch).getMockImplementation()
    vi.mocked(fetch).mockImplementation(async (input, init) => {
      const answer = await answers?.(input, init)
      if (new Request(input, init).url.includes('accounts:update')) await vouchedFor(due, inMinutes(HOUR))
      return answer ?? Response.error()
    })
    await as(here, change, inMinutes(HOUR))
    expect((await visit(here, inMinutes(HOUR + 1))).who).toBe(email)
    expect(await anHourLater(here, inMinutes(HOUR))).toEqual({ who: email, by: 'tokens' })
  })

  it('by a mail: the session that begins has no tokens, and the vendor is asked for the account', async () => {
    const before = await enterAs(email)
    await call(requestPasswordReset, { email }, { context: openContext().context })
    const token = await lastLink('reset_password')
    const after = await visits((context) => call(resetPassword, { token, password: NEXT }, { context }))
    expect(await names()).toEqual([])
    expect((await visit(before)).who).toBeNull()
    expect(await anHourLater(after)).toEqual({ who: email, by: 'account' })
  })
})

describe('a second factor', () => {
  it('hands the tokens on to the session that goes on with it', async () => {
    const before = await enterAs(email)
    const later = inMinutes(30)
    const after = await as(
      before,
      async (context) => {
        const { secret } = await call(startSecondFactor, {}, { context })
        await call(confirmSecondFactor, { code: await codeAt(secret, stepAt(new Date())) }, { context })
      },
      later,
    )
    expect(after.id).not.toBe(before.id)
    expect(await names()).toEqual([keyOf(after)])
    // The vendor has not been asked since the sign-in.
    expect(await asked(after, inMinutes(HOUR - 1))).toEqual([])
    expect(await anHourLater(after)).toEqual({ who: email, by: 'tokens' })
  })

  it('is shown after the password: the tokens wait for it, and not for long', async () => {
    const staff = 'megan.2@example.com'
    const { context, settled } = openContext()
    const signedIn = call(signIn, { email: staff, password: PASSWORD }, { context })
    await expect(signedIn).rejects.toMatchObject({ code: 'SECOND_FACTOR_REQUIRED' })
    await settled()
    const [waiting] = await entries()
    expect((waiting?.expiration ?? Infinity) - Date.now() / 1000).toBeLessThan(6 * 60)
    const answer = { challenge: await lastLink('second_factor'), code: '7K3F9-QXV2S' }
    const here = await visits((visitor) => call(showSecondFactor, answer, { context: visitor }))
    expect(await names()).toEqual([keyOf(here)])
    expect(await anHourLater(here)).toEqual({ who: staff, by: 'tokens' })
  })
})

describe('Google', () => {
  async function agreed(url: string) {
    const consent = new URL(url)
    consent.pathname = '/google/consent'
    consent.searchParams.set('who', '100000000000000000001')
    const back = new URL((await vendors.browse(consent.href)).headers.get('location') ?? '')
    return { state: back.searchParams.get('state') ?? '', code: back.searchParams.get('code') ?? '' }
  }

  it('gives tokens too', async () => {
    const begun = openContext()
    const { url } = await call(startGoogleSignIn, { returnTo: '/' }, { context: begun.context })
    const answer = await agreed(url)
    const state = begun.context.session.state ?? undefined
    const here = await visits((context) => call(finishGoogleSignIn, answer, { context }), { state })
    expect(await names()).toEqual([keyOf(here)])
    expect(await anHourLater(here)).toEqual({ who: 'gwen@example.com', by: 'tokens' })
  })

  it('that is linked brings others, and one that is taken away leaves none that are relied on', async () => {
    const here = await enterAs(email)
    const begun = openContext({ session: here.token })
    const { url } = await call(startGoogleLink, { password: PASSWORD }, { context: begun.context })
    const answer = await agreed(url)
    const back = openContext({ session: here.token, state: begun.context.session.state ?? undefined })
    const before = await readTokens(back.context, here)
    await call(finishGoogleLink, answer, { context: back.context })
    await back.settled()
    expect((await readTokens(back.context, here))?.refreshToken).not.toBe(before?.refreshToken)
    await as(here, (context) => call(unlinkGoogle, {}, { context }), inMinutes(10))
    expect(await names()).toEqual([])
    expect(await anHourLater(here, inMinutes(10))).toEqual({ who: email, by: 'account' })
  })
})

describe('what ends sessions', () => {
  it('here, or everywhere else, forgets their tokens', async () => {
    const [here, phone, tablet] = [await enterAs(email), await enterAs(email), await enterAs(email)]
    await as(here, (context) => call(revokeSession, { id: phone.id }, { context }))
    expect((await names()).sort()).toEqual([keyOf(here), keyOf(tablet)].sort())
    await as(here, (context) => call(signOutEverywhere, {}, { context }))
    expect(await names()).toEqual([keyOf(here)])
  })

  it('another sign-in in the same browser, too', async () => {
    const before = await enterAs('tom@example.com')
    const after = await visits((context) => call(signIn, { email, password: PASSWORD }, { context }), {
      session: before.token,
    })
    expect(await names()).toEqual([keyOf(after)])
  })

  it('another role: those of before are forgotten, and who has joined has their own', async () => {
    await enterAs(email)
    const { id } = await call(invite, { email, role: 'staff' }, desk(OWAIN))
    const token = await invitationToken(env.LINK_SECRET, id)
    const join = { token, name: rosie.name, password: PASSWORD }
    const here = await visits((context) => call(acceptInvitation, join, { context }))
    expect(await names()).toEqual([keyOf(here)])
    expect(await anHourLater(here)).toEqual({ who: email, by: 'tokens' })
  })
})
