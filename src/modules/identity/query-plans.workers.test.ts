import { call } from '@orpc/server'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { changeEmail, changePassword } from '#modules/account/credentials.ts'
import {
  addAddress,
  getAccount,
  listAddresses,
  listGiftCards,
  listOrders,
  removeAddress,
  updateAccount,
} from '#modules/account/procedures.ts'
import {
  getSecondFactor,
  listSessions,
  revokeSession,
  signOutEverywhere,
  startSecondFactor,
} from '#modules/account/security.ts'
import { acceptInvitation, getInvitation } from '#modules/invitations/accept.ts'
import { invitationToken } from '#modules/invitations/link.ts'
import { invite, listInvitations, revokeInvitation } from '#modules/invitations/procedures.ts'
import type { Context } from '#platform/context.ts'
import { lastLink, openBrowser, PASSWORD, signInAs } from '#test/people.ts'
import { listening, scansOf } from '#test/plans.ts'
import { standInForVendors } from '#test/vendors.ts'
import { desk, OWAIN } from '#test/desk.ts'
import { env, openContext, resetWorld } from '#test/world.ts'
import { confirmSecondFactor } from './challenge.ts'
import { startGoogleSignIn } from './google.ts'
import { requestPasswordReset, resetPassword, verifyEmail } from './links.ts'
import { register } from './register.ts'
import { getSession, signIn, signOut } from './sign-in.ts'

const id = crypto.randomUUID()
const page = { limit: 20 }
const next = { ...page, cursor: id }
const gwen = { name: 'Gwen Hughes', email: 'gwen@example.com', password: 'nine slow sourdoughs' }
const address = { label: 'Forge', lines: ['14 Church Street'], postcode: 'SY9 5AA' }
/** Something that was asked for before, and is not counted. */
const before = (work: (context: Context) => Promise<unknown>) => work(openContext().context)
/** A refusal asks the database too. */
const whatever = (work: Promise<unknown>) => work.catch(() => undefined)

/** Somebody who is invited. */
const invited = () => call(invite, { email: 'gwen@example.com', role: 'staff' }, desk(OWAIN))
const invitationLink = async () => invitationToken(env.LINK_SECRET, (await invited()).id)
const asAdmin = (context: Context): Context => ({
  ...context,
  actor: OWAIN,
  session: openContext().context.session,
})

const HOT: Record<string, (context: Context) => Promise<unknown>> = {
  register: (context) => call(register, gwen, { context }),
  verifyEmail: async (context) => {
    await before((earlier) => call(register, gwen, { context: earlier }))
    await call(verifyEmail, { token: await lastLink('verify_email') }, { context })
  },
  signIn: (context) => call(signIn, { email: 'tom@example.com', password: PASSWORD }, { context }),
  'signIn, of the staff': (context) =>
    whatever(call(signIn, { email: 'megan.2@example.com', password: PASSWORD }, { context })),
  confirmSecondFactor: async (context) => {
    await whatever(
      before((earlier) => call(signIn, { email: 'megan.2@example.com', password: PASSWORD }, { context: earlier })),
    )
    await call(confirmSecondFactor, { challenge: await lastLink('second_factor'), code: '7K3F9-QXV2S' }, { context })
  },
  signOut: (context) => call(signOut, {}, { context }),
  getSession: (context) => call(getSession, {}, { context }),
  startGoogleSignIn: (context) => call(startGoogleSignIn, { returnTo: '/' }, { context }),
  requestPasswordReset: (context) => call(requestPasswordReset, { email: 'tom@example.com' }, { context }),
  resetPassword: async (context) => {
    await before((earlier) => call(requestPasswordReset, { email: 'tom@example.com' }, { context: earlier }))
    await call(resetPassword, { token: await lastLink('reset_password'), password: PASSWORD }, { context })
  },
  'account.get': (context) => call(getAccount, {}, { context }),
  'account.update': (context) => call(updateAccount, { name: 'Rosie P.' }, { context }),
  'account.listOrders': (context) => call(listOrders, page, { context }),
  'account.listOrders, to come, behind another': (context) =>
    call(listOrders, { ...next, when: 'to_come' }, { context }),
  'account.listAddresses': (context) => call(listAddresses, next, { context }),
  'account.addAddress': (context) => call(addAddress, address, { context }),
  'account.removeAddress': (context) => whatever(call(removeAddress, { id }, { context })),
  'account.listGiftCards': (context) => call(listGiftCards, next, { context }),
  'account.listSessions': (context) => call(listSessions, next, { context }),
  'account.revokeSession': (context) => whatever(call(revokeSession, { id }, { context })),
  'account.signOutEverywhere': (context) => call(signOutEverywhere, {}, { context }),
  'account.getSecondFactor': (context) => call(getSecondFactor, {}, { context }),
  'account.startSecondFactor': (context) => call(startSecondFactor, {}, { context }),
  'account.changePassword': (context) =>
    call(changePassword, { present: PASSWORD, next: 'nine slow sourdoughs' }, { context }),
  'staff.people.listInvitations': (context) => call(listInvitations, next, { context: asAdmin(context) }),
  'staff.people.invite': async (context) => {
    await invited()
    await call(invite, { email: 'gwen@example.com', role: 'admin' }, { context: asAdmin(context) })
  },
  'staff.people.revokeInvitation': async (context) => {
    await call(revokeInvitation, { id: (await invited()).id }, { context: asAdmin(context) })
  },
  'identity.getInvitation': async (context) => call(getInvitation, { token: await invitationLink() }, { context }),
  acceptInvitation: async (context) =>
    call(acceptInvitation, { token: await invitationLink(), name: gwen.name, password: gwen.password }, { context }),
  'account.changeEmail': (context) => call(changeEmail, { email: 'rose@example.com', password: PASSWORD }, { context }),
}

describe('the queries of', () => {
  beforeAll(() => {
    vi.spyOn(console, 'log').mockImplementation(() => undefined)
  })

  it.each(Object.keys(HOT))('%s scan no table that grows', async (name) => {
    await resetWorld()
    await standInForVendors()
    const here = openBrowser()
    await signInAs(here, 'rosie@example.com')
    const { context, sent } = listening({ session: here.browser.session })
    await HOT[name]?.(context)
    expect(sent.length).toBeGreaterThan(0)
    const scans: string[] = []
    for (const one of sent) scans.push(...(await scansOf(one)))
    expect(scans).toEqual([])
  })
})
