import { ButtonLink } from '#components/ui/button.tsx'
import { Words, WordsScreen } from './words-screen.tsx'

/** Who we are, and why we bake to order. */
export function AboutScreen() {
  return (
    <WordsScreen
      title="An oven that throws nothing away"
      lead="We are a small bakery in Bishop’s Castle. We bake what was asked for, on the morning it is fetched, and nothing for the bin."
      scene="oven"
    >
      <Words title="We used to guess">
        <p>
          Some Saturdays we carried four crates home; on others the rye was gone by ten. Either somebody went without,
          or good bread went to the hens.
        </p>
        <p>
          So we began to ask. Each bake sale has a date, a place and a menu. You say what you want until two days
          before; then we weigh exactly that much flour.
        </p>
      </Words>
      <Words title="What we bake with">
        <p>
          Flour from the hills around us, ground between stones. Butter from Shropshire. Plums from the orchard behind
          the church, for as long as there are plums. Two days for a sourdough, because it needs them.
        </p>
      </Words>
      <Words title="What we tell you">
        <p>
          Every ingredient of every bake, heaviest first, with the allergens in bold: before you order, and on your
          confirmation. They are the same words in both places.
        </p>
      </Words>
      <ButtonLink href="/bake-sales">See the bake sales</ButtonLink>
    </WordsScreen>
  )
}
