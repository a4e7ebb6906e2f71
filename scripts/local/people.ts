import { makeBakery } from '../../mocks/bakery/bakery.ts'
import { makeOffice } from '../../mocks/bakery/office/office.ts'
import { STAFF_RECOVERY_CODE, STAFF_SECRET } from '../../mocks/bakery/office/people.ts'
import { NOW } from '../../mocks/now.ts'
import { PASSWORD } from '../../mocks/sandbox/identity/people.ts'

/** Whom one can sign in as in a local world, in words. All of it is made up, and works nowhere else. */
export function signIns(shop: string): string {
  const today = NOW.slice(0, 10)
  const { rosie, megan, owain } = makeOffice(makeBakery(today), today, new Date(NOW)).cast
  const row = (role: string, { email, name }: typeof rosie) => `    ${role.padEnd(9)}${email.padEnd(24)}${name}`
  return `  Sign in  ${shop}/sign-in   password: ${PASSWORD}
${row('customer', rosie)}
${row('staff', megan)}
${row('admin', owain)}
    Staff and admin need a code: add this secret to an authenticator app, or use the recovery code once.
    secret ${STAFF_SECRET}   recovery code ${STAFF_RECOVERY_CODE}`
}
