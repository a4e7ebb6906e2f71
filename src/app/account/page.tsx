import { AccountHomeScreen } from '#components/account/account-home-screen.tsx'
import { PATHS } from '#components/account/paths.ts'
import { PATHS as DESK } from '#components/admin/paths.ts'
import { leaveByForm } from '#actions/identity.ts'
import { server } from '#modules/server.ts'
import { own } from './own.ts'

/** As many orders as can be to come at once, more or less. */
const ENOUGH = 50

export default async function AccountPage() {
  const [{ session }, { name }, { items }] = await Promise.all([
    server.identity.getSession({}),
    own(PATHS.home, server.account.get({})),
    own(PATHS.home, server.account.listOrders({ when: 'to_come', limit: ENOUGH })),
  ])
  const standing = items.filter(({ status }) => status !== 'cancelled' && status !== 'expired')
  const [next = null] = standing.sort((one, other) => one.bakeSale.onDate.localeCompare(other.bakeSale.onDate))
  const isStaff = session !== null && (session.role !== 'customer' || session.needsSecondFactor)
  return (
    <AccountHomeScreen
      name={name}
      nextOrder={next}
      signOut={leaveByForm}
      {...(isStaff ? { deskHref: DESK.home } : {})}
    />
  )
}
