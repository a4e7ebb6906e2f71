import type { Product } from '#contracts/model/product.ts'
import { ButtonLink } from '#components/ui/button.tsx'
import { IntentLink } from '#components/ui/intent-link.tsx'
import { Picture } from '#components/ui/picture.tsx'

/** What people come back for, the first first; nothing before somebody has ordered. */
export function Bestsellers({ products }: { products: Product[] }) {
  if (products.length === 0) return null
  return (
    <section aria-labelledby="bestsellers">
      <div className="mb-6 flex flex-wrap items-baseline justify-between gap-x-6 gap-y-2">
        <h2 id="bestsellers" className="text-title">
          What goes first
        </h2>
        <ButtonLink look="quiet" href="/products">
          All that we bake
        </ButtonLink>
      </div>
      <ol className="grid gap-x-12 border-b border-line md:grid-cols-2">
        {products.map((product, index) => (
          <li key={product.id} className="relative flex items-center gap-4 border-t border-line py-4 sm:gap-6">
            <span aria-hidden="true" className="w-8 shrink-0 font-display text-title text-rust tabular-nums">
              {index + 1}
            </span>
            <Picture picture={product.picture} className="w-20 shrink-0 sm:w-24" sizes="6rem" />
            <div className="min-w-0">
              <h3 className="text-xl leading-snug wrap-anywhere">
                <IntentLink
                  href={`/products/${product.slug}`}
                  className="no-underline after:absolute after:inset-0 hover:underline"
                >
                  {product.name}
                </IntentLink>
              </h3>
              <p className="line-clamp-2 text-base text-muted">{product.description}</p>
            </div>
          </li>
        ))}
      </ol>
    </section>
  )
}
