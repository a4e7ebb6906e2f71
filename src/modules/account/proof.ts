import { FRESH_SIGN_IN_MINUTES } from '#lib/constants/backend.ts'
import { findPersonById, type Person } from '#modules/identity/repository.ts'
import { otherRefusal } from '#modules/identity/vendor.ts'
import type { Context } from '#platform/context.ts'
import { sessionOf } from '#platform/sessions.ts'
import { openIdentityPlatform } from '#vendors/identity-platform/client.ts'
import { ownId } from './procedures.ts'
import { methodsOf } from './sign-in-methods.ts'

const MINUTE_MS = 60_000

type Refusal = (options: { data: Record<string, never> }) => Error
type Errors = Parameters<typeof otherRefusal>[0] & { CREDENTIALS_REFUSED: Refusal }

async function whoAsks(context: Context): Promise<Person> {
  const person = await findPersonById(context.database, ownId(context))
  if (!person) throw new Error('Somebody is signed in who has no account.')
  return person
}

/** Who asks, once they have shown their present password again, and the token by which the vendor knows them. @throws IdentityUnavailable */
export async function shown(context: Context, password: string, errors: Errors) {
  const person = await whoAsks(context)
  const answer = await openIdentityPlatform(context.config).signInWithPassword(person.email, password)
  if (answer.ok) return { person, idToken: answer.data.idToken }
  switch (answer.code) {
    case 'INVALID_LOGIN_CREDENTIALS':
    case 'INVALID_PASSWORD':
    case 'EMAIL_NOT_FOUND':
      throw errors.CREDENTIALS_REFUSED({ data: {} })
    default:
      throw otherRefusal(errors, answer.code)
  }
}

/** Who asks and has no password to show: they must have come in by Google a moment ago. @throws IdentityUnavailable */
async function freshlySignedIn(context: Context, errors: Errors & { SIGN_IN_AGAIN: Refusal }): Promise<Person> {
  const person = await whoAsks(context)
  const { hasPassword } = await methodsOf(context, person.email)
  if (hasPassword) throw errors.CREDENTIALS_REFUSED({ data: {} })
  const here = await sessionOf(context)
  const age = here === null ? Infinity : context.clock.now().getTime() - here.createdAt.getTime()
  if (age >= FRESH_SIGN_IN_MINUTES * MINUTE_MS) throw errors.SIGN_IN_AGAIN({ data: {} })
  return person
}

/** Who asks, once it is sure that it is they: by their password, or without one by Google, a moment ago. @throws IdentityUnavailable */
export async function proven(
  context: Context,
  password: string | null,
  errors: Errors & { SIGN_IN_AGAIN: Refusal },
): Promise<Person> {
  return password === null ? freshlySignedIn(context, errors) : (await shown(context, password, errors)).person
}
