import { ButtonLink } from '#components/ui/button.tsx'
import { BAKERY } from '#lib/constants/frontend.ts'
import { Words, WordsScreen } from './words-screen.tsx'

/** From choosing to eating, and what if. */
export function HowItWorksScreen() {
  return (
    <WordsScreen
      title="How it works"
      lead="Choose by Thursday, collect on Saturday. You need a name and an e-mail address, and nothing else."
    >
      <Words title="1. Choose a bake sale">
        <p>
          Each has its own date, place and menu. It takes orders until its cutoff, usually two days before at eight in
          the evening: that is when we weigh the flour, so we cannot take orders after it.
        </p>
      </Words>
      <Words title="2. Fill your basket">
        <p>
          You see what is left of everything. Of some things there is a limit for one customer, so that more people get
          some. Putting something into the basket does not reserve it; placing the order does.
        </p>
      </Words>
      <Words title="3. Pick your half hour">
        <p>Each collection time has room for a few orders, so that nobody stands in a queue.</p>
      </Words>
      <Words title="4. Collect and pay">
        <p>Come in your half hour, say your name, and pay by card or in cash.</p>
      </Words>
      <Words title="What if …">
        <dl className="space-y-4">
          <div>
            <dt className="font-semibold">something changes?</dt>
            <dd>
              Write to <a href={`mailto:${BAKERY.email}`}>{BAKERY.email}</a> before the cutoff and name your order: we
              change or cancel it for you.
            </dd>
          </div>
          <div>
            <dt className="font-semibold">I cannot come?</dt>
            <dd>Send a friend with the order number. If nobody can, tell us, and somebody else will be glad of it.</dd>
          </div>
          <div>
            <dt className="font-semibold">you cannot bake it?</dt>
            <dd>Then we write to you at once. You pay on collection, so you never pay for what you did not get.</dd>
          </div>
          <div>
            <dt className="font-semibold">I live with an allergy?</dt>
            <dd>
              Look at <a href="/allergens">the allergens of everything</a>, and ask us: all of it is made in one
              kitchen.
            </dd>
          </div>
        </dl>
      </Words>
      <ButtonLink href="/bake-sales">Choose a bake sale</ButtonLink>
    </WordsScreen>
  )
}
