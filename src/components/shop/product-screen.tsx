import type { ProductDetail } from '#contracts/model/product.ts'
import { Notice } from '#components/ui/notice.tsx'
import { Rule } from '#components/ui/rule.tsx'
import { IntentLink } from '#components/ui/intent-link.tsx'
import { Allergens, Ingredients } from './allergens.tsx'
import { Page } from './page.tsx'
import { Gallery } from './product/gallery.tsx'
import type { Offer } from '#contracts/model/bake-sale.ts'
import { Offers } from './product/offers.tsx'
import { Variants } from './product/variants.tsx'

type Props = {
  product: ProductDetail
  /** Pictures besides the product's own: a slice, a box, the crumb. */
  morePictures?: NonNullable<ProductDetail['picture']>[]
  /** Soonest first; those that are still to come. */
  offers: Offer[]
}

/** Everything there is to know of a bake before ordering it, and where to order it. */
export function ProductScreen({ product, morePictures = [], offers }: Props) {
  const takesOrders = offers.filter(({ bakeSale }) => bakeSale.state === 'open')
  const isSoldOut = takesOrders.length > 0 && takesOrders.every(({ items }) => items.every(({ left }) => left === 0))
  return (
    <Page className="space-y-14 pt-2">
      <article className="grid gap-8 lg:grid-cols-2 lg:gap-14">
        <Gallery name={product.name} pictures={[product.picture, ...morePictures]} />
        <div className="space-y-6">
          <nav aria-label="Breadcrumb" className="text-base">
            <ol className="flex flex-wrap gap-x-2">
              <li>
                <IntentLink href="/products">What we bake</IntentLink> <span aria-hidden="true">/</span>
              </li>
              <li className="wrap-anywhere text-muted">{product.category}</li>
            </ol>
          </nav>
          <h1 className="text-hero wrap-anywhere">{product.name}</h1>
          <p className="max-w-prose text-xl wrap-anywhere">{product.description}</p>
          {isSoldOut && (
            <Notice title="Sold out everywhere">
              <p>Every one that we can bake is spoken for. The next bake sale may have some again.</p>
            </Notice>
          )}
          <Variants offers={offers} />
          <Rule />
          <section aria-labelledby="inside" className="space-y-3">
            <h2 id="inside" className="text-2xl">
              What is in it
            </h2>
            <Allergens allergens={product.allergens} mayContain={product.mayContain} />
            <h3 className="pt-2 font-sans font-semibold">Ingredients, heaviest first</h3>
            <Ingredients ingredients={product.ingredients} />
            <p className="text-base text-muted">Allergens are in bold. The same words are on your confirmation.</p>
          </section>
          {product.storage && (
            <section aria-labelledby="storage" className="space-y-2">
              <h2 id="storage" className="text-2xl">
                Keeping it
              </h2>
              <p className="max-w-prose wrap-anywhere">{product.storage}</p>
            </section>
          )}
        </div>
      </article>
      <Offers slug={product.slug} offers={offers} />
    </Page>
  )
}
