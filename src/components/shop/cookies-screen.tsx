import { Kept } from './cookies/kept.tsx'
import { Words, WordsScreen } from './words-screen.tsx'

/** What is kept in a browser. All of it is needed for what was asked for, so there is nothing to consent to. Source: PECR, regulation 6(4). */
export function CookiesScreen() {
  return (
    <WordsScreen
      title="Cookies"
      lead="A few crumbs, all needed for what you ask for. We measure nothing and follow nobody, so we need not ask."
    >
      <Kept />
      <Words title="If that ever changes">
        <p>Then we ask you first, and no is as easy to say as yes.</p>
      </Words>
    </WordsScreen>
  )
}
