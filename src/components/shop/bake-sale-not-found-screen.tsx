import type { BakeSaleSummary } from '#contracts/model/bake-sale.ts'
import { ButtonLink } from '#components/ui/button.tsx'
import { Page } from './page.tsx'
import { SaleCard } from './sale-card.tsx'

/** A bake sale that does not exist: here are those that do. */
export function BakeSaleNotFoundScreen({ open }: { open: BakeSaleSummary[] }) {
  return (
    <Page className="space-y-8 pt-6">
      <div className="grid items-center gap-8 md:grid-cols-2">
        <div className="space-y-5">
          <h1 className="text-hero">We are not baking that one</h1>
          <p className="text-xl">
            {open.length > 0
              ? 'There is no such bake sale. These take orders now:'
              : 'There is no such bake sale, and none takes orders at the moment.'}
          </p>
          {open.length === 0 && <ButtonLink href="/">See what is coming up</ButtonLink>}
        </div>
        <img
          src="/scenes/closed-shutters.svg"
          // Lazy, as that of every page that tells of something not found: Next puts this one into the page of each bake sale.
          loading="lazy"
          alt=""
          width={800}
          height={600}
          className="w-full rounded-card max-md:hidden"
        />
      </div>
      {open.length > 0 && (
        <section aria-labelledby="open">
          <h2 id="open" className="sr-only">
            Bake sales that take orders
          </h2>
          <ul className="grid gap-5 sm:grid-cols-2 lg:grid-cols-3">
            {open.map((sale) => (
              <li key={sale.id}>
                <SaleCard sale={sale} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </Page>
  )
}
