import { call } from '@orpc/server'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { changeEmail } from '#modules/account/credentials.ts'
import { removeSecondFactor } from '#modules/account/security.ts'
import { getBasket } from '#modules/basket/procedures.ts'
import { deliver } from '#modules/outbox/jobs.ts'
import { lastLink, openBrowser, PASSWORD, signInAs, whoIn } from '#test/people.ts'
import { standInForVendors, type Vendors } from '#test/vendors.ts'
import { env, now, office, openContext, resetWorld } from '#test/world.ts'
import { confirmSecondFactor } from './challenge.ts'
import { finishGoogleSignIn, startGoogleSignIn } from './google.ts'
import { requestPasswordReset, resetPassword, verifyEmail } from './links.ts'
import { register } from './register.ts'
import { signIn } from './sign-in.ts'
import { codeAt, stepAt } from './totp.ts'

const NEW = 'nine slow sourdoughs'
const { rosie, megan } = office.cast
const inHours = (hours: number) => new Date(now.getTime() + hours * 3_600_000)
const joins = (over: object = {}) => ({ name: 'Gwen Hughes', email: 'gwen@example.com', password: NEW, ...over })
let vendors: Vendors

beforeEach(async () => {
  vi.spyOn(console, 'log').mockImplementation(() => undefined)
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
  await resetWorld()
  vendors = await standInForVendors()
})

/** How a call ends: `ok`, or the code of its error. */
const outcomeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'ok',
    (error: unknown) => (error as { code?: string }).code ?? String(error),
  )

const asVisitor = () => openContext().context

describe('whether an address is known', () => {
  /** What an operation says, and what it asks of the database and of the vendor. */
  async function cost(work: (context: ReturnType<typeof asVisitor>) => Promise<unknown>) {
    const { context, handedOver } = openContext()
    vi.mocked(fetch).mockClear()
    const said = await work(context)
    const asked = vi.mocked(fetch).mock.calls.map(([input]) => new URL(new Request(input).url).pathname)
    return { said, asked, roundTrips: context.meter.d1RoundTrips, handedOver: handedOver.length }
  }

  it('is not told by who opens an account', async () => {
    const opening = (email: string) => cost((context) => call(register, joins({ email }), { context }))
    await opening('warm.up@example.com')
    const unknown = await opening('gwen@example.com')
    expect(await opening('rosie@example.com')).toEqual(unknown)
    expect(await opening('agnieszka.6@example.com')).toEqual(unknown)
    expect(unknown).toMatchObject({ said: {}, roundTrips: 2, handedOver: 1 })
  })

  it('is not told by who asks for a new password', async () => {
    const asking = (email: string) => cost((context) => call(requestPasswordReset, { email }, { context }))
    await asking('warm.up@example.com')
    const unknown = await asking('nobody@example.com')
    expect(await asking('rosie@example.com')).toEqual(unknown)
    expect(await asking('sian.59@example.com')).toEqual(unknown)
    expect(unknown).toMatchObject({ said: {}, roundTrips: 2 })
  })

  it('is told by mail alone', async () => {
    for (const email of ['gwen@example.com', 'rosie@example.com', 'agnieszka.6@example.com'])
      await call(register, joins({ email }), { context: asVisitor() })
    const { results } = await env.DB.prepare('SELECT kind FROM outbox ORDER BY rowid').all<{ kind: string }>()
    expect(results.map(({ kind }) => kind)).toEqual(['verify_email', 'account_exists', 'verify_email'])
  })

  it('nobody takes over an account that is not confirmed by opening it again', async () => {
    await call(register, joins(), { context: asVisitor() })
    await call(register, joins({ password: 'another password of Mallory' }), { context: asVisitor() })
    const first = call(signIn, { email: 'gwen@example.com', password: NEW }, { context: asVisitor() })
    expect(await outcomeOf(first)).toBe('EMAIL_NOT_VERIFIED')
  })
})

describe('a link', () => {
  const confirm = async (at: Date) =>
    outcomeOf(call(verifyEmail, { token: await lastLink('verify_email') }, { context: openContext({ at }).context }))
  const choose = async (at = now, password = NEW) => {
    const token = await lastLink('reset_password')
    return outcomeOf(call(resetPassword, { token, password }, { context: openContext({ at }).context }))
  }
  const ask = () => call(requestPasswordReset, { email: 'rosie@example.com' }, { context: asVisitor() })

  it('confirms an address for three days, and sets a password for an hour', async () => {
    await call(register, joins(), { context: asVisitor() })
    expect(await confirm(inHours(73))).toBe('LINK_NOT_VALID')
    expect(await confirm(inHours(71))).toBe('ok')
    await ask()
    expect(await choose(inHours(1.1))).toBe('LINK_NOT_VALID')
    expect(await choose(inHours(0.9))).toBe('ok')
  })

  it('works once, also when it is pressed twice at the same moment', async () => {
    await ask()
    const outcomes = await Promise.all([choose(), choose(), choose()])
    expect(outcomes.sort()).toEqual(['LINK_NOT_VALID', 'LINK_NOT_VALID', 'ok'])
  })

  it('is good for another time when the vendor was down, or the password was refused', async () => {
    await ask()
    vendors.identity.mode = 'down'
    expect(await choose()).toBe('IDENTITY_UNAVAILABLE')
    vendors.identity.mode = 'up'
    expect(await choose(now, 'password1234')).toBe('PASSWORD_REFUSED')
    expect(await choose()).toBe('ok')
  })

  it('is not good for something else, nor by the vendor’s code or what the database holds', async () => {
    await ask()
    const reset = await lastLink('reset_password')
    expect(await outcomeOf(call(verifyEmail, { token: reset }, { context: asVisitor() }))).toBe('LINK_NOT_VALID')
    const row = await env.DB.prepare('SELECT * FROM identity_proofs').first<Record<string, string>>()
    const code = vendors.identity.codes.at(-1)?.code ?? ''
    expect(JSON.stringify(row)).not.toContain(code)
    for (const token of [code, row?.id ?? '', `${row?.id ?? ''}${'a'.repeat(28)}`])
      expect(await outcomeOf(call(resetPassword, { token, password: NEW }, { context: asVisitor() }))).toBe(
        'LINK_NOT_VALID',
      )
    expect(await choose()).toBe('ok')
  })

  it('does not confirm an address that somebody else has confirmed meanwhile', async () => {
    const here = openBrowser()
    await signInAs(here, 'rosie@example.com')
    await here.with((context) => call(changeEmail, { email: 'gwen@example.com', password: PASSWORD }, { context }))
    await call(register, joins(), { context: asVisitor() })
    const token = await lastLink('change_email')
    expect(await outcomeOf(call(verifyEmail, { token }, { context: asVisitor() }))).toBe('LINK_NOT_VALID')
    expect(await whoIn(here)).toBe('rosie@example.com')
  })

  it('is mailed: to who must confirm, and to the address of before when it has changed', async () => {
    const sent: { to: string; text: string }[] = []
    const vendor = vi.mocked(fetch).getMockImplementation()
    vi.mocked(fetch).mockImplementation(async (input, init) => {
      const request = new Request(input, init)
      if (!request.url.startsWith('http://resend.test'))
        return vendor?.(input, init) ?? new Response(null, { status: 500 })
      sent.push(await request.json())
      return Response.json({ id: crypto.randomUUID() })
    })
    const deliverAll = async () => {
      const { results } = await env.DB.prepare('SELECT id FROM outbox WHERE delivered_at IS NULL').all<{ id: string }>()
      await deliver(
        asVisitor(),
        results.map(({ id }) => id),
      )
    }
    const here = openBrowser()
    await signInAs(here, 'rosie@example.com')
    await here.with((context) => call(changeEmail, { email: 'rose@example.com', password: PASSWORD }, { context }))
    await deliverAll()
    const [{ to, text } = { to: '', text: '' }] = sent
    expect(to).toBe('rose@example.com')
    const token = /\/verify-email\/([\w-]{64})/.exec(text)?.[1] ?? ''
    await here.with((context) => call(verifyEmail, { token }, { context }))
    expect(await whoIn(here)).toBe('rose@example.com')
    await deliverAll()
    expect(sent.at(-1)).toMatchObject({ to: 'rosie@example.com', text: expect.stringContaining('rose@example.com') })
  })
})

describe('a sign-in', () => {
  const tries = (email: string, password = PASSWORD) =>
    outcomeOf(call(signIn, { email, password }, { context: asVisitor() }))

  it('believes no token of the vendor’s that another has signed', async () => {
    const real = vendors.identity.keys
    vendors.identity.keys = { ...real, sign: vendors.identity.googleKeys.sign.bind(vendors.identity.googleKeys) }
    expect(await tries('rosie@example.com')).toBe('IDENTITY_UNAVAILABLE')
  })

  it('says that it does not work while the vendor is down, and shopping goes on', async () => {
    vendors.identity.mode = 'down'
    expect(await tries('rosie@example.com')).toBe('IDENTITY_UNAVAILABLE')
    expect(await outcomeOf(call(getBasket, {}, { context: asVisitor() }))).toBe('ok')
  })

  it('goes on where a sign-up was cut off between the vendor and us', async () => {
    await call(register, joins(), { context: asVisitor() })
    await env.DB.batch([
      env.DB.prepare('DELETE FROM identity_proofs'),
      env.DB.prepare("DELETE FROM customers WHERE email = 'gwen@example.com'"),
    ])
    expect(await tries('gwen@example.com', NEW)).toBe('EMAIL_NOT_VERIFIED')
    const token = await lastLink('verify_email')
    expect(await outcomeOf(call(verifyEmail, { token }, { context: asVisitor() }))).toBe('ok')
    expect(await tries('gwen@example.com', NEW)).toBe('ok')
  })

  it('is refused to who tries too often, with a time to wait', async () => {
    for (let time = 0; time < 10; time++) await tries('tom@example.com', 'wrong')
    expect(await tries('tom@example.com')).toBe('RATE_LIMITED')
  })

  it('that is refused is written down where there is an account, and costs the same where there is none', async () => {
    const refused = async (email: string) => {
      const { context } = openContext()
      await outcomeOf(call(signIn, { email, password: 'one cold loaf' }, { context }))
      return context.meter.d1RoundTrips
    }
    expect(await refused('nobody@example.com')).toBe(await refused('rosie@example.com'))
    const { results } = await env.DB.prepare('SELECT actor_id, actor_role, action, ip FROM audit_entries').all()
    expect(results).toEqual([{ actor_id: rosie.id, actor_role: 'visitor', action: 'session.refused', ip: 'internal' }])
  })

  it('is written down, with where it came from', async () => {
    await signInAs(openBrowser(), 'rosie@example.com')
    const row = await env.DB.prepare('SELECT actor_id, action, ip FROM audit_entries').first()
    expect(row).toEqual({ actor_id: rosie.id, action: 'session.began', ip: 'internal' })
  })
})

describe('a second factor', () => {
  const SECRET = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP'
  async function challenge() {
    const refused = await call(signIn, { email: megan.email, password: PASSWORD }, { context: asVisitor() }).catch(
      (error: unknown) => error as { data: { challenge: string } },
    )
    return 'data' in refused ? refused.data.challenge : ''
  }
  const type = async (code: string, at = now) => {
    const token = await challenge()
    return outcomeOf(call(confirmSecondFactor, { challenge: token, code }, { context: openContext({ at }).context }))
  }
  const present = () => codeAt(SECRET, stepAt(new Date()))

  it('takes each code once, also of who looks over a shoulder', async () => {
    const code = await present()
    expect(await type(code)).toBe('ok')
    expect(await type(code)).toBe('CODE_REFUSED')
  })

  it('is asked five codes for one challenge, however many come at once', async () => {
    const token = await challenge()
    const typed = Array.from({ length: 20 }, (_, index) =>
      outcomeOf(
        call(
          confirmSecondFactor,
          { challenge: token, code: `AAAAA-${String(10_000 + index)}` },
          { context: asVisitor() },
        ),
      ),
    )
    const outcomes = await Promise.all(typed)
    expect(outcomes.filter((outcome) => outcome === 'CODE_REFUSED')).toHaveLength(5)
    expect(outcomes.filter((outcome) => outcome === 'LINK_NOT_VALID')).toHaveLength(15)
  })

  it('waits five minutes', async () => {
    expect(await type(await present(), inHours(0.1))).toBe('LINK_NOT_VALID')
  })

  it('that one of the staff takes away leaves them a customer until there is another', async () => {
    const token = await challenge()
    const here = openBrowser()
    const code = await present()
    await here.with((context) => call(confirmSecondFactor, { challenge: token, code }, { context }))
    const next = await codeAt(SECRET, stepAt(new Date()) + 1)
    await here.with((context) => call(removeSecondFactor, { code: next }, { context }))
    const { session } = await here.with((context) =>
      import('./sign-in.ts').then(({ getSession }) => call(getSession, {}, { context })),
    )
    expect(session).toMatchObject({ email: megan.email, role: 'customer', needsSecondFactor: true })
  })
})

describe('Google', () => {
  const begin = async (browser: ReturnType<typeof openBrowser>) =>
    new URL((await browser.with((context) => call(startGoogleSignIn, { returnTo: '/' }, { context }))).url)
  async function agreed(url: URL) {
    const consent = new URL(url)
    consent.pathname = '/google/consent'
    consent.searchParams.set('who', '100000000000000000001')
    const back = new URL((await vendors.browse(consent.href)).headers.get('location') ?? '')
    return { state: back.searchParams.get('state') ?? '', code: back.searchParams.get('code') ?? '' }
  }

  it('answers the browser that has asked, with the answer to its own question', async () => {
    const [here, there] = [openBrowser(), openBrowser()]
    const [mine, theirs] = [await agreed(await begin(here)), await agreed(await begin(there))]
    const crossed = { state: mine.state, code: theirs.code }
    expect(await outcomeOf(here.with((context) => call(finishGoogleSignIn, crossed, { context })))).toBe(
      'LINK_NOT_VALID',
    )
    expect(await outcomeOf(here.with((context) => call(finishGoogleSignIn, theirs, { context })))).toBe(
      'LINK_NOT_VALID',
    )
  })

  it('waits ten minutes for an answer', async () => {
    const here = openBrowser()
    const answer = await agreed(await begin(here))
    const late = here.with((context) => call(finishGoogleSignIn, answer, { context }), inHours(0.2))
    expect(await outcomeOf(late)).toBe('LINK_NOT_VALID')
  })

  it('links an account once, and finds it again though its address is another by then', async () => {
    const here = openBrowser()
    const signInWithGoogle = async (browser: ReturnType<typeof openBrowser>) => {
      const answer = await agreed(await begin(browser))
      return browser.with((context) => call(finishGoogleSignIn, answer, { context }))
    }
    const first = await signInWithGoogle(here)
    await env.DB.prepare("UPDATE customers SET email = 'gwenllian@example.com' WHERE email = 'gwen@example.com'").run()
    const second = await signInWithGoogle(openBrowser())
    expect(second.session).toMatchObject({ customerId: first.session.customerId, email: 'gwenllian@example.com' })
  })
})
