import { Rule } from '#components/ui/rule.tsx'
import { BAKERY } from '#lib/constants/frontend.ts'

export function SiteFooter() {
  return (
    <footer className="mx-auto mt-auto w-full max-w-page px-5 pt-16 pb-10 sm:px-8">
      <Rule />
      <div className="mt-6 flex flex-wrap justify-between gap-x-10 gap-y-4 text-base text-muted">
        <p>
          {BAKERY.name}, {BAKERY.place}
          <br />
          <a href={`mailto:${BAKERY.email}`}>{BAKERY.email}</a>
        </p>
        <p className="max-w-prose">
          Everything is made in one kitchen that handles wheat, milk, eggs, nuts, sesame and soya. Ask us before you
          order if you live with an allergy.
        </p>
      </div>
    </footer>
  )
}
