import type { Consent } from '#contracts/model/consent.ts'
import type { Address, Customer } from '#contracts/model/customer.ts'
import type { Session, StaffInvitation } from '#contracts/model/session.ts'
import { addDays } from '#lib/dates.ts'
import { idOf } from '../ids.ts'

const GIVEN = ['Rosie', 'Tom', 'Megan', 'Owain', 'Priya', 'Kwame', 'Agnieszka', 'Harold', 'Yuki', 'Siân']
const FAMILY = ['Pritchard', 'Beddoes', 'Jones', 'Okafor', 'Preece', 'Wójcik']
const STREETS = ['Broad Street', 'Mill Lane', 'Corve Street', 'Church Street', 'The Linney']
const TOWNS = [
  ['Ludlow', 'SY8 1AX'],
  ['Bishop’s Castle', 'SY9 5AA'],
  ['Craven Arms', 'SY7 9NW'],
] as const
const HOME = ['3 Broad Street', 'Ludlow']

const ROLES: Partial<Record<number, Customer['role']>> = { 2: 'staff', 3: 'admin' }

/** What the app of everybody on the staff makes its codes of, and a code for who has lost it: known, because nobody real has them. */
export const STAFF_SECRET = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP'
export const STAFF_RECOVERY_CODE = '7K3F9-QXV2S'

/** Whose account is closed: the last of them. */
export const isClosed = (index: number) => index === GIVEN.length * FAMILY.length - 1

/** The people of the mock world. The first is Rosie, a customer; then Tom, another; Megan of the staff; and Owain, who runs the bakery. */
export function makePeople(today: string) {
  const at = (days: number, time: string) => `${addDays(today, days)}T${time}.000Z`

  const customers: Customer[] = FAMILY.flatMap((family, row) =>
    GIVEN.map((given, column): Customer => {
      const index = row * GIVEN.length + column
      const name = `${given} ${FAMILY[(row + column) % FAMILY.length] ?? family}`
      return {
        id: idOf('customer', String(index)),
        name,
        email: `${given}.${String(index)}@example.com`.toLowerCase().normalize('NFD').replace(/\p{M}/gu, ''),
        phone: index % 3 === 2 ? null : `07700 900${String(100 + index)}`,
        allergens: index % 4 === 0 ? ['nuts', 'sesame'] : [],
        isEmailVerified: index % 7 !== 6,
        role: ROLES[index] ?? 'customer',
        createdAt: at(-400 + index, '10:15:00'),
      }
    }),
  ).map((customer, index) =>
    index < 2 ? { ...customer, email: index === 0 ? 'rosie@example.com' : 'tom@example.com' } : customer,
  )

  const addresses: Address[] = customers.map((_, index) => {
    const [town, postcode] = TOWNS[index % TOWNS.length] ?? TOWNS[0]
    return {
      id: idOf('address', String(index)),
      label: index % 5 === 4 ? 'Work' : 'Home',
      lines: index === 0 ? HOME : [`${String(index + 3)} ${STREETS[index % STREETS.length] ?? ''}`, town],
      postcode,
    }
  })

  const sessions: Session[] = customers.map(({ id, name, email, role }) => ({
    customerId: id,
    name,
    email,
    role,
    needsSecondFactor: false,
    expiresAt: at(1, '09:00:00'),
  }))

  const invitations: StaffInvitation[] = customers.map(({ email }, index) => ({
    id: idOf('invitation', String(index)),
    email: email.replace('@', '+bakery@'),
    role: index % 9 === 8 ? 'admin' : 'staff',
    invitedAt: at(-index - 1, '11:00:00'),
    expiresAt: at(6 - index, '11:00:00'),
    acceptedAt: index % 2 === 1 ? at(-index - 1, '17:40:00') : null,
  }))

  const consents: Consent[] = customers.map((_, index) => ({
    analytics: index % 3 === 0,
    marketingEmail: index % 2 === 0,
    policyVersion: '2026-03',
    decidedAt: at(-9, `${String(9 + (index % 10)).padStart(2, '0')}:30:00`),
  }))

  return { customers, addresses, sessions, invitations, consents }
}
