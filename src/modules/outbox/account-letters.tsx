import { AccountEmail, accountSubject, type AccountNews } from '#components/email/account-email.tsx'
import { PATHS } from '#lib/constants/frontend.ts'
import { readChange } from '#modules/identity/change.ts'
import { findProof, proofToken, type ProofKind } from '#modules/identity/proofs.ts'
import { findPersonById } from '#modules/identity/repository.ts'
import { invitationToken } from '#modules/invitations/link.ts'
import { findInvitation } from '#modules/invitations/repository.ts'
import { exportToken, findGoodExport } from '#modules/privacy/exports.ts'
import { lastAddressee } from '#modules/privacy/letter.ts'
import type { Context } from '#platform/context.ts'

const letter = (to: string, name: string | null, news: AccountNews) => ({
  to,
  subject: accountSubject(news),
  mail: <AccountEmail name={name} news={news} />,
})

/** What a proof is sent by, to who must prove it. */
async function behind(context: Context, kind: ProofKind, proofId: string) {
  const { config, database } = context
  const proof = await findProof(database, proofId)
  const person = proof?.customerId ? await findPersonById(database, proof.customerId) : null
  if (!proof || !person) return null
  return { proof, person, token: await proofToken(config.LINK_SECRET, kind, proofId) }
}

/** What is told to whoever has an account. */
async function tellOf({ database }: Context, customerId: string, news: AccountNews) {
  const person = await findPersonById(database, customerId)
  return person && letter(person.email, person.name, news)
}

/** What is told of an account, by the kind of the message. */
export const ACCOUNT_LETTERS = {
  async verify_email(context: Context, proofId: string) {
    const found = await behind(context, 'verify_email', proofId)
    if (!found) return null
    const url = `${context.config.APP_ORIGIN}${PATHS.verifyEmail}/${found.token}`
    return letter(found.person.email, found.person.name, { kind: 'verify_email', url })
  },
  async reset_password(context: Context, proofId: string) {
    const found = await behind(context, 'reset_password', proofId)
    if (!found) return null
    const url = `${context.config.APP_ORIGIN}${PATHS.resetPassword}/${found.token}`
    return letter(found.person.email, found.person.name, { kind: 'reset_password', url })
  },
  async change_email(context: Context, proofId: string) {
    const found = await behind(context, 'change_email', proofId)
    const change = readChange(found?.proof.detail ?? null)
    if (!found || !change) return null
    const url = `${context.config.APP_ORIGIN}${PATHS.verifyEmail}/${found.token}`
    return letter(change.to, found.person.name, { kind: 'change_email', url, to: change.to })
  },
  /** To the address of before: whoever has it must know. */
  async email_changed(context: Context, proofId: string) {
    const found = await behind(context, 'change_email', proofId)
    const change = readChange(found?.proof.detail ?? null)
    if (!found || !change) return null
    return letter(change.from, found.person.name, { kind: 'email_changed', to: change.to })
  },
  /** The last one, to the address that the account had. */
  async account_erased(context: Context, customerId: string) {
    const addressee = await lastAddressee(context, customerId)
    return addressee && letter(addressee.email, addressee.name, { kind: 'account_erased' })
  },
  async account_exists({ config, database }: Context, customerId: string) {
    const person = await findPersonById(database, customerId)
    if (!person) return null
    const [signInUrl, resetUrl] = [`${config.APP_ORIGIN}${PATHS.signIn}`, `${config.APP_ORIGIN}${PATHS.forgotPassword}`]
    return letter(person.email, person.name, { kind: 'account_exists', signInUrl, resetUrl })
  },
  /** To somebody whose name nobody has told us yet. */
  async staff_invitation({ config, database }: Context, invitationId: string) {
    const invitation = await findInvitation(database, invitationId)
    if (!invitation) return null
    const url = `${config.APP_ORIGIN}${PATHS.invitation}/${await invitationToken(config.LINK_SECRET, invitationId)}`
    return letter(invitation.email, null, { kind: 'staff_invitation', url })
  },
  google_linked: (context: Context, customerId: string) => tellOf(context, customerId, { kind: 'google_linked' }),
  google_unlinked: (context: Context, customerId: string) => tellOf(context, customerId, { kind: 'google_unlinked' }),
  /** A link that does not work any more is not worth a letter. */
  async data_export(context: Context, exportId: string) {
    const { config, database, clock } = context
    const found = await findGoodExport(database, exportId, clock.now())
    if (!found) return 'unwanted'
    const url = `${config.APP_ORIGIN}${PATHS.data}/${await exportToken(config.LINK_SECRET, exportId)}`
    return tellOf(context, found.customerId, { kind: 'data_export', url, until: found.expiresAt.toISOString() })
  },
  async password_changed({ config, database }: Context, customerId: string) {
    const person = await findPersonById(database, customerId)
    if (!person) return null
    const resetUrl = `${config.APP_ORIGIN}${PATHS.forgotPassword}`
    return letter(person.email, person.name, { kind: 'password_changed', resetUrl })
  },
}
