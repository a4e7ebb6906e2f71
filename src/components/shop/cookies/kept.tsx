import { Words } from '../words-screen.tsx'

const KEPT = [
  ['bob_bookmark', 'Cookie', 'Lets you read on from what you have just ordered.', 'An hour'],
  [
    'bob_baskets',
    'Cookie',
    'Which bake sales you have a basket for, so that the right page is drawn at once.',
    'Thirty days, or until you empty them',
  ],
  [
    'bob.baskets.v1',
    'Browser storage',
    'Your baskets, so that they survive a reload. It is not sent to us.',
    'Until you empty them',
  ],
] as const

/** What the shop keeps in a browser because it cannot do without. */
export function Kept() {
  return (
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
  )
}
