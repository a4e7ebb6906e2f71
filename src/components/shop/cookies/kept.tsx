import { Words } from '../words-screen.tsx'

const KEPT = [
  [
    '__Host-bob_basket',
    'Cookie',
    'Opens your basket, which we keep for you. Set when you first put something in.',
    'Ninety days after the last change',
  ],
  [
    'bob_basket_count',
    'Cookie',
    'How many things are in it, so that each page can say so at once.',
    'As long as the basket',
  ],
  [
    'bob.basket.v2',
    'Browser storage',
    'What you have changed while there was no line. It is not sent to anybody else.',
    'Until we have it',
  ],
  ['bob_bookmark', 'Cookie', 'Lets you read on from what you have just ordered.', 'An hour'],
  [
    '__Host-bob_session',
    'Cookie',
    'Keeps you signed in. Set when you sign in, and only then.',
    'Until you sign out, thirty days unused at most',
  ],
  ['__Host-bob_google', 'Cookie', 'Ties a sign-in with Google to this browser.', 'Ten minutes'],
  ['__Host-bob_visitor', 'Cookie', 'Remembers what you have agreed to, or not. Set when you decide.', 'Half a year'],
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
