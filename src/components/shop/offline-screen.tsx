import { Button } from '#components/ui/button.tsx'
import { SceneScreen } from './scene-screen.tsx'

type Props = {
  /** How many things wait in the basket; null where nobody knows. */
  inBasket: number | null
}

/** There is no line to the bakery: what is safe, what can be done without one, and trying again. It needs no script: it is shown at the address that could not be reached. */
export function OfflineScreen({ inBasket }: Props) {
  return (
    <SceneScreen title="The line is down" scene="storm-lantern">
      <p className="text-xl">
        You seem to be offline. {basket(inBasket)} Nothing has been ordered that you have not seen confirmed.
      </p>
      <form method="get">
        <Button type="submit">Try again</Button>
      </form>
      <div className="space-y-2">
        <h2 className="text-xl">Until it is back</h2>
        <ul className="list-disc space-y-1 pl-6 marker:text-rust">
          <li>Look whether aeroplane mode is on, or walk up the hill.</li>
          <li>An order that you have placed is in your mail, with its number and the place.</li>
          <li>Collecting needs no telephone: your name is enough.</li>
        </ul>
      </div>
    </SceneScreen>
  )
}

function basket(count: number | null) {
  if (count === null || count === 0) return 'Your basket is kept.'
  return `Your basket is kept, with ${count === 1 ? 'the one thing' : `all ${String(count)} things`} in it.`
}
