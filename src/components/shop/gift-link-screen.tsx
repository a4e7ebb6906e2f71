import { ButtonLink } from '#components/ui/button.tsx'
import { SceneScreen } from './scene-screen.tsx'

/** A link to a gift card that was bought, and opens none. */
export function GiftLinkScreen() {
  return (
    <SceneScreen title="This link does not open a gift card" scene="closed-shutters">
      <p className="text-xl">Perhaps a part of it got lost on the way. Please use the link of your receipt as it is.</p>
      <p>Whoever was given a card does not need a link: the code in their mail is all.</p>
      <ButtonLink href="/gift-cards">To the gift cards</ButtonLink>
    </SceneScreen>
  )
}
