import { ButtonLink } from '#components/ui/button.tsx'
import { SceneScreen } from './scene-screen.tsx'

/** A link to a place in the waiting list that opens none. */
export function WaitingLinkScreen() {
  return (
    <SceneScreen title="This link does not work any more" scene="closed-shutters">
      <p className="text-xl">
        Perhaps a part of it got lost on the way. Please use the link of your last mail from us as it is.
      </p>
      <ButtonLink href="/bake-sales">See what is coming up</ButtonLink>
    </SceneScreen>
  )
}
