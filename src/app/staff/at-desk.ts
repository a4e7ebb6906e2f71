import { forbidden, redirect } from 'next/navigation'
import { PATHS as ACCOUNT } from '#components/account/paths.ts'
import type { Desk } from '#components/admin/layout/sections.ts'
import { leaveByForm } from '#actions/identity.ts'
import { server } from '#modules/server.ts'

/**
 * Who stands at the desk. A visitor is asked to sign in, and comes back to the path; who has still to set up a second factor is led to it;
 * anybody else is told that the page is not for them. What the page then reads is judged again by the operation.
 */
export async function atDesk(path: string, access: Desk['role'] = 'staff'): Promise<Desk> {
  const { session } = await server.identity.getSession({})
  if (!session) redirect(`${ACCOUNT.signIn}?${new URLSearchParams({ returnTo: path }).toString()}`)
  const { name, role, needsSecondFactor } = session
  if (needsSecondFactor) redirect(ACCOUNT.secondFactor)
  if (role === 'customer' || (access === 'admin' && role !== 'admin')) forbidden()
  return { name, role, signOut: leaveByForm }
}
