import { Words, WordsScreen } from './words-screen.tsx'

const KEPT = [
  ['bob_bookmark', 'Cookie', 'Lets you read on from what you have just ordered.', 'An hour'],
  [
    'bob.baskets.v1',
    'Browser storage',
    'Your baskets, so that they survive a reload. It is not sent to us.',
    'Until you empty them',
  ],
] as const

/** What is kept in a browser. All of it is needed for what was asked for, so there is nothing to consent to. Source: PECR, regulation 6(4). */
export function CookiesScreen() {
  return (
    <WordsScreen
      title="Cookies"
      lead="Two crumbs, both needed for what you ask for. We measure nothing and follow nobody, so we need not ask."
    >
      <Words title="What we keep in your browser">
        <ul className="divide-y divide-line">
          {KEPT.map(([name, kind, why, until]) => (
            <li key={name} className="space-y-1 py-4">
              <p className="font-semibold wrap-anywhere">
                <code>{name}</code> <span className="font-normal text-muted">· {kind}</span>
              </p>
              <p>{why}</p>
              <p className="text-base text-muted">Kept: {until.toLowerCase()}.</p>
            </li>
          ))}
        </ul>
      </Words>
      <Words title="If that ever changes">
        <p>Then we ask you first, and no is as easy to say as yes.</p>
      </Words>
    </WordsScreen>
  )
}
