import { ForbiddenScreen } from '#components/account/forbidden-screen.tsx'
import { server } from '#modules/server.ts'

/** Of the staff only those who keep the books may not see what is theirs. */
export default async function Forbidden() {
  const { session } = await server.identity.getSession({})
  return <ForbiddenScreen email={session?.email ?? null} access={session?.role === 'staff' ? 'admin' : 'staff'} />
}
