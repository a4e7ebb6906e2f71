import { isClosed, STAFF_RECOVERY_CODE, STAFF_SECRET } from '../../mocks/bakery/office/people.ts'
import type { Office } from '../../mocks/bakery/office/office.ts'
import { seal } from '../../src/platform/seal.ts'
import { sha256 } from '../../src/platform/token.ts'
import { insert, type Statement } from './write.ts'

type People = Pick<Office, 'customers' | 'addresses'>

/** The statements that write who has an account, with an address each. Identity Platform's stand-in knows them under the same ids. */
export const peopleStatements = ({ customers, addresses }: People): Statement[] =>
  customers.flatMap(({ isEmailVerified, createdAt, allergens, ...customer }, index) => {
    const at = Date.parse(createdAt)
    const row = insert('customers', {
      ...customer,
      identity_id: customer.id,
      is_email_verified: Number(isEmailVerified),
      allergens: JSON.stringify(allergens),
      created_at: at,
      changed_at: at,
      disabled_at: isClosed(index) ? at : null,
    })
    const address = addresses[index]
    if (!address) return [row]
    const { lines, ...rest } = address
    return [row, insert('addresses', { ...rest, lines: JSON.stringify(lines), customer_id: customer.id, added_at: at })]
  })

/** The statements that give each of the staff a second factor, and a code for who has lost it. As the shop writes them (`src/modules/identity/second-factor.ts`). */
export async function secondFactorStatements({ customers }: People, sealingKeys: string): Promise<Statement[]> {
  const staff = customers.filter(({ role }) => role !== 'customer')
  const written = staff.map(async ({ id, createdAt }) => [
    insert('second_factors', {
      customer_id: id,
      secret: await seal(sealingKeys, `second-factor ${id}`, STAFF_SECRET),
      confirmed_at: Date.parse(createdAt),
    }),
    insert('recovery_codes', {
      customer_id: id,
      code_hash: await sha256(`recovery ${STAFF_RECOVERY_CODE.replace('-', '')}`),
    }),
  ])
  return (await Promise.all(written)).flat()
}
