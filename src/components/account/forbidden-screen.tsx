import { ButtonLink } from '#components/ui/button.tsx'
import { SceneScreen } from '#components/shop/scene-screen.tsx'
import { PATHS } from './paths.ts'

type Props = {
  /** Who is signed in; null where nobody is. */
  email: string | null
  /** Whom the page is for. */
  access: 'customer' | 'staff' | 'admin'
}

const FOR = {
  customer: { title: 'Somebody else’s bread', words: 'This page belongs to another account.' },
  staff: { title: 'Flour-dusted hands only', words: 'This page is for those who bake.' },
  admin: { title: 'Where the books are kept', words: 'This page is for those who keep them.' },
}

/** A page that is there, but not for whoever asks. */
export function ForbiddenScreen({ email, access }: Props) {
  return (
    <SceneScreen title={FOR[access].title} scene="closed-shutters">
      <p className="text-xl">{FOR[access].words}</p>
      {email !== null && (
        <p className="wrap-anywhere">
          You are signed in as <strong>{email}</strong>. If you have another account, sign out of this one first.
        </p>
      )}
      <div className="flex flex-wrap gap-x-6 gap-y-3">
        <ButtonLink href={email === null ? PATHS.signIn : PATHS.home}>
          {email === null ? 'Sign in' : 'To your account'}
        </ButtonLink>
        <ButtonLink look="secondary" href="/">
          To the shop
        </ButtonLink>
      </div>
    </SceneScreen>
  )
}
