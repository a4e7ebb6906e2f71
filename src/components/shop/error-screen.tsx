'use client'

import { Button } from '#components/ui/button.tsx'
import { IfItGoesOn } from './scene/if-it-goes-on.tsx'
import { SceneScreen } from './scene-screen.tsx'

type Props = { reference: string | null; retry: () => void }

/** Something broke on our side: what to do, and what to tell us. */
export function ErrorScreen({ reference, retry }: Props) {
  return (
    <SceneScreen title="We burnt this one" scene="burnt-toast">
      <p className="text-xl">Something went wrong on our side. Your basket is kept. Please try again in a moment.</p>
      <Button onClick={retry}>Try again</Button>
      <IfItGoesOn reference={reference} />
    </SceneScreen>
  )
}
