import type { Product } from '#contracts/model/product.ts'
import { ButtonLink } from '#components/ui/button.tsx'
import { Picture } from '#components/ui/picture.tsx'
import { IntentLink } from '#components/ui/intent-link.tsx'
import { Page } from './page.tsx'

/** All that the bakery makes, by shelf: for looking, and for finding out what is in it. What can be ordered stands on the menu of a bake sale. */
export function ProductsScreen({ products }: { products: Product[] }) {
  const shelves = [...Map.groupBy(products, ({ category }) => category)]
  return (
    <Page className="space-y-14 pt-4">
      <header className="max-w-prose space-y-4">
        <h1 className="text-hero">What we bake</h1>
        <p className="text-xl">
          Not all of it every time: the menu of each bake sale says what the mill and the orchard had for us.
        </p>
        <div className="flex flex-wrap gap-x-6 gap-y-3">
          <ButtonLink href="/bake-sales">Order for a bake sale</ButtonLink>
          <ButtonLink look="quiet" href="/allergens">
            Allergens of everything
          </ButtonLink>
        </div>
      </header>
      {products.length === 0 && <p className="text-xl">We are writing the list. Come back in a day or two.</p>}
      {shelves.map(([shelf, items]) => (
        <section key={shelf} aria-label={shelf}>
          <h2 className="mb-6 text-title wrap-anywhere">{shelf}</h2>
          <ul className="grid grid-cols-2 gap-x-4 gap-y-8 sm:grid-cols-3 lg:grid-cols-4 lg:gap-x-6">
            {items.map((product) => (
              <li key={product.id} className="relative">
                <Picture
                  picture={product.picture}
                  className="w-full"
                  sizes="(min-width: 64rem) 16rem, (min-width: 40rem) 30vw, 44vw"
                />
                <h3 className="mt-3 text-lg leading-snug wrap-anywhere sm:text-xl">
                  <IntentLink
                    href={`/products/${product.slug}`}
                    className="no-underline after:absolute after:inset-0 hover:underline"
                  >
                    {product.name}
                  </IntentLink>
                </h3>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </Page>
  )
}
