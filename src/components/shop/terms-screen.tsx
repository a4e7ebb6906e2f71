import { BAKERY } from '#lib/constants/frontend.ts'
import { Words, WordsScreen } from './words-screen.tsx'

/** What we promise each other. Source: Consumer Contracts Regulations 2013; Consumer Rights Act 2015. */
export function TermsScreen() {
  return (
    <WordsScreen title="Terms" lead="What we promise you, and what we count on.">
      <Words title="Your order">
        <p>
          You order when you place the order; our confirmation by mail accepts it. Prices include VAT where there is
          any. You pay when you collect.
        </p>
      </Words>
      <Words title="Changing your mind">
        <p>
          Until the cutoff of the bake sale you may change or cancel your order without giving a reason. After it the
          dough is made for you and does not keep: the right to cancel under the Consumer Contracts Regulations does not
          apply to food that spoils (regulation 28(1)(d)).
        </p>
      </Words>
      <Words title="If something is not right">
        <p>
          Tell us on the day if you can. What is not as described we replace or refund; your rights under the Consumer
          Rights Act 2015 stay as they are.
        </p>
      </Words>
      <Words title="If we cannot bake">
        <p>An oven may break and a road may flood. Then we write to you as soon as we know, and you owe nothing.</p>
      </Words>
      <Words title="Who we are">
        <p>
          {BAKERY.name}, {BAKERY.place}. <a href={`mailto:${BAKERY.email}`}>{BAKERY.email}</a>. The law of England and
          Wales applies.
        </p>
      </Words>
    </WordsScreen>
  )
}
