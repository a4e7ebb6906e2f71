import { Button } from '#components/ui/button.tsx'
import { formatMoment } from '#lib/dates.ts'
import { IfItGoesOn } from './scene/if-it-goes-on.tsx'
import { SceneScreen } from './scene-screen.tsx'

type Props = {
  /** When the shop is open again, if that is known. */
  until: string | null
  reference: string | null
}

/** The shop is shut for a while, on purpose. It needs no script: whoever comes back later has it. */
export function MaintenanceScreen({ until, reference }: Props) {
  return (
    <SceneScreen title="The shutters are down" scene="closed-shutters">
      <p className="text-xl">
        We are sweeping the floor of the shop. {until ? <Until at={until} /> : 'We are back in a little while.'}
      </p>
      <p>
        What you have ordered is in the book and will be baked. Your basket is kept in your browser. There is nothing
        you need to do.
      </p>
      <form method="get">
        <Button type="submit">Look again</Button>
      </form>
      <IfItGoesOn reference={reference} />
    </SceneScreen>
  )
}

const Until = ({ at }: { at: string }) => (
  <>
    We are back at <time dateTime={at}>{formatMoment(at)}</time>.
  </>
)
