import { ButtonLink } from '#components/ui/button.tsx'
import { SceneScreen } from './scene-screen.tsx'

/** An address that leads nowhere. */
export function NotFoundScreen() {
  return (
    <SceneScreen title="Nothing on this shelf" scene="empty-basket">
      <p className="text-xl">
        The page you asked for is not here. If a link in a mail brought you, copy the whole of it.
      </p>
      <ButtonLink href="/">To the next bake sale</ButtonLink>
    </SceneScreen>
  )
}
