import { Rule } from '#components/ui/rule.tsx'
import { BAKERY } from '#lib/constants/frontend.ts'

export function SiteFooter() {
  return (
    <footer className="max-w-page mx-auto mt-auto w-full px-5 pt-16 pb-10 sm:px-8">
      <Rule />
      <div className="text-muted mt-6 flex flex-wrap justify-between gap-x-10 gap-y-4 text-base">
        <p>
          {BAKERY.name}, {BAKERY.place}
          <br />
          <a href={`mailto:${BAKERY.email}`}>{BAKERY.email}</a>
        </p>
        <p className="max-w-prose">
          Everything is made in one kitchen that handles wheat, milk, eggs, nuts, sesame and soya. Ask us before you order
          if you live with an allergy.
        </p>
      </div>
    </footer>
  )
}
