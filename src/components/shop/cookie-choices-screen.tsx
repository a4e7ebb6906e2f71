import type { ReactNode } from 'react'
import { Kept } from './cookies/kept.tsx'
import { Words, WordsScreen } from './words-screen.tsx'

type Props = {
  /** The form: `ConsentSettings`. */
  children: ReactNode
}

/** The page about cookies from the day on which there is something to agree to. Source: PECR, regulation 6. */
export function CookieChoicesScreen({ children }: Props) {
  return (
    <WordsScreen
      title="Cookies"
      lead="A few crumbs are needed for what you ask for. The rest we keep only if you say so, and only until you change your mind."
    >
      <div id="choices" className="scroll-mt-6">
        <Words title="What you agree to">{children}</Words>
      </div>
      <Kept />
    </WordsScreen>
  )
}
