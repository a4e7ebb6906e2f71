import type { Faq } from '#contracts/model/content.ts'
import { ButtonLink } from '#components/ui/button.tsx'
import { BAKERY } from '#lib/constants/frontend.ts'
import { addressesOf } from './faq/addresses.ts'
import { Question } from './faq/question.tsx'
import { Page } from './page.tsx'

/** Questions that are often asked. They open without a script, are found by the browser, and each has an address. @param faqs in their order */
export function FaqScreen({ faqs }: { faqs: Faq[] }) {
  const addresses = addressesOf(faqs)
  return (
    <Page className="grid gap-x-16 gap-y-12 pt-4 lg:grid-cols-[1.7fr_1fr]">
      <div className="min-w-0 space-y-10">
        <header className="max-w-prose space-y-4">
          <h1 className="text-hero">Questions</h1>
          <p className="text-xl">What people ask us over the table, and what we answer.</p>
        </header>
        {faqs.length === 0 ? (
          <p className="text-xl">Nobody has asked us anything yet. Be the first.</p>
        ) : (
          <div className="divide-y-2 divide-line border-y-2 border-line">
            {faqs.map((faq) => (
              <Question key={faq.id} faq={faq} address={addresses.get(faq.id) ?? faq.id} />
            ))}
          </div>
        )}
      </div>
      <section
        aria-labelledby="ask"
        className="h-fit space-y-4 rounded-card border border-line bg-sheet p-6 shadow-sheet lg:sticky lg:top-6"
      >
        <h2 id="ask" className="text-2xl">
          Not answered?
        </h2>
        <p>Ask us. A person reads it, and a person writes back, as a rule before the next bake.</p>
        <p>
          If it is about an order, have the number from your mail at hand: it begins with <strong>BOB</strong>.
        </p>
        <ButtonLink href="/contact" look="secondary" width="full">
          Write to us
        </ButtonLink>
        <p className="wrap-anywhere">
          Or <a href={`mailto:${BAKERY.email}`}>{BAKERY.email}</a>
        </p>
      </section>
    </Page>
  )
}
