import type { ReactNode } from 'react'
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

type Props = {
  /** Where there is something to agree to: the form, `ConsentSettings`. */
  choices?: ReactNode
}

/** What is kept in a browser. What is needed for what was asked for needs no consent; anything else has a form here. Source: PECR, regulation 6(4). */
export function CookiesScreen({ choices }: Props) {
  return (
    <WordsScreen
      title="Cookies"
      lead={
        choices
          ? 'Two crumbs are needed for what you ask for. The rest we keep only if you say so, and only until you change your mind.'
          : 'Two crumbs, both needed for what you ask for. We measure nothing and follow nobody, so we need not ask.'
      }
    >
      {choices && (
        <div id="choices" className="scroll-mt-6">
          <Words title="What you agree to">{choices}</Words>
        </div>
      )}
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
      {!choices && (
        <Words title="If that ever changes">
          <p>Then we ask you first, and no is as easy to say as yes.</p>
        </Words>
      )}
    </WordsScreen>
  )
}
