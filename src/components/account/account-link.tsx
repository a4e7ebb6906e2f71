import { Icon } from '#components/ui/icon.tsx'
import { PATHS } from './paths.ts'

/**
 * The way to one’s account, for the head of every page. A plain link, rendered on the server: it costs a page no script.
 * Pages that are kept whole for everybody know no name and say where it leads; who is not signed in is asked to there.
 */
export function AccountLink({ name }: { name: string | null }) {
  const [firstName] = name?.trim().split(/\s+/) ?? []
  return (
    <a
      href={PATHS.home}
      className="inline-flex min-h-tap min-w-10 items-center justify-center gap-2 font-semibold no-underline hover:underline sm:justify-start"
    >
      <Icon name="user" className="size-6" />
      <span className="sr-only max-w-32 truncate sm:not-sr-only">
        {firstName ? <span className="sr-only">Your account, </span> : null}
        {firstName ?? 'Account'}
      </span>
    </a>
  )
}
