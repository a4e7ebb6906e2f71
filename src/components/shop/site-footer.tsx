import { Rule } from '#components/ui/rule.tsx'
import { BAKERY } from '#lib/constants/frontend.ts'
import { IntentLink } from '#components/ui/intent-link.tsx'

const LINKS = [
  ['Bake sales', '/bake-sales'],
  ['What we bake', '/products'],
  ['Allergens', '/allergens'],
  ['How it works', '/how-it-works'],
  ['Find us', '/find-us'],
  ['Delivery', '/delivery'],
  ['Journal', '/journal'],
  ['Questions', '/faq'],
  ['Write to us', '/contact'],
  ['About', '/about'],
  ['Privacy', '/privacy'],
  ['Terms', '/terms'],
  ['Cookies', '/cookies'],
] as const

export function SiteFooter() {
  return (
    <footer className="mx-auto mt-auto w-full max-w-page px-5 pt-16 pb-10 sm:px-8 print:hidden">
      <Rule />
      <nav aria-label="All pages" className="mt-6">
        <ul className="flex flex-wrap gap-x-6">
          {LINKS.map(([name, href]) => (
            <li key={href}>
              <IntentLink href={href} className="flex min-h-tap items-center no-underline hover:underline">
                {name}
              </IntentLink>
            </li>
          ))}
        </ul>
      </nav>
      <div className="mt-4 flex flex-wrap justify-between gap-x-10 gap-y-4 text-base text-muted">
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
