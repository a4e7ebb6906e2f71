import { beforeEach, vi } from 'vitest'
import { call, isProcedure } from '@orpc/server'
import { answerApi } from '#modules/api.ts'
import { router } from '#modules/router.ts'
import type { Actor, Context } from '#platform/context.ts'
import { offerPlaces } from '#modules/waiting-list/jobs.ts'
import { placeToken } from '#modules/waiting-list/link.ts'
import type { JobMessage } from '#platform/env.ts'
import { codeAt, stepAt } from '#modules/identity/totp.ts'
import { orderIdOf } from '#modules/orders/link.ts'
import { purchaseIdOf } from '#modules/gift-cards/link.ts'
import { getPayment } from '#modules/payments/check.ts'
import { payAt } from '#test/cards.ts'
import { proofToken, type ProofKind } from '#modules/identity/proofs.ts'
import { invitationToken } from '#modules/invitations/link.ts'
import { exportToken } from '#modules/privacy/exports.ts'
import { prepareExports } from '#modules/privacy/export-jobs.ts'
import { noRemindersToken } from '#modules/reminders/link.ts'
import { unsubscribeToken } from '#modules/privacy/unsubscribe.ts'
import { ordered } from '#test/desk.ts'
import { standInForVendors, type Vendors } from '#test/vendors.ts'
import { env, office, openContext, resetWorld } from '#test/world.ts'
import type { Fault } from './case.ts'
import { fuzz } from './fuzz.ts'
import { describeConformance } from './run.ts'

const gone = () => {
  throw new Error('The database is gone.')
}

// Who may call what is the matrix's business; here everybody may. A basket is that of a browser, which carries its cookie from call to call.
const { rosie, tom, megan, owain } = office.cast
const ACTORS: Record<string, Actor> = {
  UNAUTHENTICATED: { role: 'visitor' },
  FORBIDDEN: { role: 'customer', id: rosie.id },
  OVER_STAFF_LIMIT: { role: 'staff', id: megan.id },
}
const ADMIN: Actor = { role: 'admin', id: owain.id }
const VISITOR: Actor = { role: 'visitor' }
/** The cookies of the browser: its basket, its session, what ties it to a sign-in with Google, and by what its decisions are known. */
let carried: string | undefined
let session: string | undefined
let state: string | undefined
let visitor: string | undefined
let vendors: Vendors

/** The context of one call, with what goes wrong around it. */
function contextWith(
  isShopping: boolean,
  fault: Fault | undefined,
  at?: Date,
): { context: Context; handedOver: JobMessage[] } {
  const { context, handedOver } = openContext({
    actor: isShopping ? VISITOR : (ACTORS[fault ?? ''] ?? ADMIN),
    basket: carried,
    visitor,
    session: fault === 'UNAUTHENTICATED' ? undefined : session,
    state,
    caller: fault === 'RATE_LIMITED' ? 'somebody' : 'internal',
    ...(at && { at }),
  })
  const limiter = { limit: () => Promise.resolve({ success: false }) }
  if (fault === 'RATE_LIMITED')
    return {
      handedOver,
      context: {
        ...context,
        env: {
          ...context.env,
          RATE_LIMIT_AUTHENTICATION: limiter,
          RATE_LIMIT_READ: limiter,
          RATE_LIMIT_WRITE: limiter,
          RATE_LIMIT_DESK: limiter,
          RATE_LIMIT_BASKET: limiter,
          RATE_LIMIT_PAYMENT: limiter,
        },
      },
    }
  // A shop that asks whether one is a person, and a token that nobody has given out.
  if (fault === 'CHALLENGE_REFUSED') {
    const config = { ...context.config, TURNSTILE_SITE_KEY: 'a key', TURNSTILE_SECRET: 'a secret' }
    return { handedOver, context: { ...context, config } }
  }
  if (fault === 'UNEXPECTED')
    return { handedOver, context: { ...context, database: new Proxy(context.database, { get: gone }) } }
  return { handedOver, context }
}

beforeEach(() => {
  vi.spyOn(console, 'log').mockImplementation(() => undefined)
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
})

/** What stands at `area.operation` of the router. */
const kept = (operation: string) =>
  operation.split('.').reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], router)

const isReal = (operation: string) => isProcedure(kept(operation))

async function fetch(request: Request, operation: string, fault?: Fault, at?: Date) {
  const isShopping =
    ((operation.startsWith('basket.') || operation === 'waitingList.accept') && !request.url.includes('/api/staff/')) ||
    (operation.startsWith('account.') && request.url.endsWith('/api/orders')) ||
    operation === 'privacy.getConsent' ||
    operation === 'privacy.setConsent'
  if (operation === 'staff.payments.getEvidence') await disputeSomething()
  const { context, handedOver } = contextWith(isShopping, fault, at)
  const asked = /\/google\/finish$/.test(request.url) ? await withCode(request) : request
  if (fault === 'ACCOUNT_DISABLED')
    await env.DB.prepare("UPDATE customers SET disabled_at = 1, changed_at = 1 WHERE role <> 'admin'").run()
  vendors.identity.mode = fault === 'IDENTITY_UNAVAILABLE' ? 'down' : 'up'
  vendors.stripe.mode = fault === 'PAYMENTS_UNAVAILABLE' ? 'down' : 'up'
  // The bank decides about what was paid by card: nothing of it can be sent back.
  if (fault === 'PAYMENTS_UNAVAILABLE' && operation.startsWith('staff.orders.refund'))
    await env.DB.prepare("UPDATE payments SET status = 'disputed'").run()
  const response = await answerApi(asked, context)
  carried = context.basket.token ?? undefined
  session = context.session.token ?? undefined
  state = context.session.state ?? undefined
  visitor = context.visitor.token ?? undefined
  await rememberUrl(response)
  // What the queue does with it.
  if (handedOver.some(({ frees }) => frees)) await offerPlaces(openContext({ ...(at && { at }) }).context)
  return response
}

const reset = async () => {
  carried = session = state = visitor = undefined
  usedSteps.clear()
  vendors = await standInForVendors()
  await resetWorld()
  // What a vendor has told and nobody could do: of a thing that is not ours. And of a mail.
  await env.DB.prepare(
    `INSERT INTO webhook_events (id, vendor, vendor_event_id, type, object_id, status, received_at, last_error) VALUES
      (?, 'stripe', 'evt_old', 'customer.created', 'cus_1', 'failed', 1, 'The database was gone.'),
      (?, 'resend', 'msg_old', 'email.delivered', 'mail_1', 'processed', 1, NULL)`,
  )
    .bind(crypto.randomUUID(), crypto.randomUUID())
    .run()
  // Mails that nobody tries any more: to somebody, and to an address that does not exist.
  await env.DB.batch([
    env.DB.prepare(
      `INSERT INTO outbox (id, kind, subject_id, created_at, available_at, attempts, parked_at, last_error) VALUES
        (?1, 'password_changed', ?2, 1, 1, 50, 2, 'Resend did not answer.'),
        (?3, 'password_changed', ?4, 1, 1, 1, 2, 'Nothing is sent to this address any more.')`,
    ).bind(crypto.randomUUID(), rosie.id, crypto.randomUUID(), tom.id),
    env.DB.prepare("INSERT INTO suppressions (email, reason, at) VALUES (?, 'bounced', 1)").bind(tom.email),
  ])
}

/** What somebody has bought before, paid by card, and now disputes. */
async function disputeSomething() {
  if (await env.DB.prepare('SELECT 1 FROM disputes').first()) return
  const { id } = await ordered({ paymentMethod: 'card', customer: { name: 'Elin Bowen', email: 'elin@example.com' } })
  const payment = crypto.randomUUID()
  await env.DB.batch([
    env.DB.prepare(
      `INSERT INTO payments (id, purpose, status, amount_pence, intent_id, charge_id, created_at, expires_at)
       VALUES (?, 'old', 'disputed', 500, 'pi_old', 'ch_old', 1, 2)`,
    ).bind(payment),
    env.DB.prepare('INSERT INTO payment_orders (payment_id, order_id, amount_pence) VALUES (?, ?, 500)').bind(
      payment,
      id,
    ),
    env.DB.prepare(
      `INSERT INTO disputes (id, vendor_id, payment_id, amount_pence, reason, status, due_by, opened_at)
       VALUES (?, 'du_old', ?, 500, 'fraudulent', 'needs_response', ?, 1)`,
    ).bind(crypto.randomUUID(), payment, Date.parse('2026-03-20T09:00:00Z')),
  ])
}

/** What the mail says, which goes out later. */
async function mailed(who: string) {
  const place = await env.DB.prepare('SELECT id FROM waiting_list WHERE email = ? ORDER BY joined_at DESC LIMIT 1')
    .bind(`${who}@example.com`)
    .first<{ id: string }>()
  return placeToken(openContext().context.config.LINK_SECRET, place?.id ?? '')
}

/** Where Google's page is that was asked for last. */
let authorizeUrl = ''
async function rememberUrl(response: Response) {
  const { url } = (await response
    .clone()
    .json()
    .catch(() => ({}))) as { url?: unknown }
  if (typeof url === 'string') authorizeUrl = url
}

/** Somebody goes to Google and comes back: `as:ADDRESS` becomes the code that they bring; `?` where Google has not confirmed the address. */
async function withCode(request: Request): Promise<Request> {
  const body = (await request
    .clone()
    .json()
    .catch(() => ({}))) as { code?: unknown }
  const who = typeof body.code === 'string' ? /^as:([^?]+)(\?)?$/.exec(body.code) : null
  if (!who?.[1]) return request
  const [, email, isDoubtful] = who
  vendors.identity.people.push({ sub: `sub of ${email}`, email, name: 'Gwen Hughes', isVerified: !isDoubtful })
  const url = new URL(authorizeUrl)
  url.pathname = '/google/consent'
  url.searchParams.set('who', `sub of ${email}`)
  const back = new URL((await vendors.browse(url.href)).headers.get('location') ?? '')
  return new Request(request, { body: JSON.stringify({ ...body, code: back.searchParams.get('code') }) })
}

/** What the last mail to an address brings: the link of an invitation, or of a proof. */
async function proof(email: string) {
  const { LINK_SECRET } = openContext().context.config
  const invitation = await env.DB.prepare(
    'SELECT id FROM staff_invitations WHERE email = ? ORDER BY rowid DESC LIMIT 1',
  )
    .bind(email)
    .first<{ id: string }>()
  if (invitation) return invitationToken(LINK_SECRET, invitation.id)
  const found = await env.DB.prepare(
    `SELECT identity_proofs.id, kind FROM identity_proofs LEFT JOIN customers ON customers.id = customer_id
     WHERE kind IN ('verify_email', 'reset_password', 'change_email') AND (customers.email = ?1 OR instr(detail, '"to":"' || ?1 || '"'))
     ORDER BY identity_proofs.rowid DESC LIMIT 1`,
  )
    .bind(email)
    .first<{ id: string; kind: ProofKind }>()
  return found ? proofToken(LINK_SECRET, found.kind, found.id) : ''
}

/** What the app shows next: no code is taken twice, so that it is that of another period each time. */
const usedSteps = new Map<string, number>()
async function code(secret: string) {
  const step = Math.max(stepAt(new Date()) - 1, (usedSteps.get(secret) ?? 0) + 1)
  usedSteps.set(secret, step)
  return codeAt(secret, step)
}

/** What stands at the foot of each marketing mail. */
async function unsubscribing(email: string) {
  const person = await env.DB.prepare('SELECT id FROM customers WHERE email = ?').bind(email).first<{ id: string }>()
  return unsubscribeToken(openContext().context.config.LINK_SECRET, person?.id ?? '')
}

/** What stands at the foot of each reminder. */
async function notReminding(email: string) {
  const order = await env.DB.prepare('SELECT id FROM orders WHERE customer_email = ? ORDER BY rowid DESC LIMIT 1')
    .bind(email)
    .first<{ id: string }>()
  return noRemindersToken(openContext().context.config.LINK_SECRET, order?.id ?? '')
}

/** What the mail brings, once the job has prepared it. */
async function exported(email: string) {
  await prepareExports(openContext().context)
  const found = await env.DB.prepare(
    `SELECT data_exports.id FROM data_exports JOIN customers ON customers.id = customer_id WHERE email = ? ORDER BY asked_at DESC LIMIT 1`,
  )
    .bind(email)
    .first<{ id: string }>()
  return exportToken(env.LINK_SECRET, found?.id ?? '')
}

/** Somebody pays on the vendor's page, and the vendor is asked how it stands. */
async function pay(token: string) {
  const { context } = openContext()
  const giftId = await purchaseIdOf(context.config.LINK_SECRET, token)
  if (giftId !== null) {
    // The page of the purchase asks the vendor itself.
    const gift = await env.DB.prepare('SELECT session_id FROM payments WHERE id = ?')
      .bind(giftId)
      .first<{ session_id: string }>()
    payAt(vendors, gift?.session_id ?? '')
    return
  }
  const id = await orderIdOf(context.config.LINK_SECRET, token)
  const begun = await env.DB.prepare(
    "SELECT session_id FROM payments JOIN payment_orders ON payment_id = id WHERE order_id = ? AND status = 'pending'",
  )
    .bind(id)
    .first<{ session_id: string }>()
  if (begun) payAt(vendors, begun.session_id)
  await call(getPayment, { token }, { context })
}

describeConformance('real world', {
  isReal,
  reset,
  fetch,
  mailed,
  proof,
  code,
  unsubscribing,
  notReminding,
  exported,
  pay,
})

fuzz('real world', { runs: 60, isReal, fetch })
