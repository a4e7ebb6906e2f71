import type { BakeSaleDetail } from '#contracts/model/bake-sale.ts'
import { ButtonLink } from '#components/ui/button.tsx'
import { Picture } from '#components/ui/picture.tsx'
import { formatPence } from '#lib/money.ts'

const PREVIEW_ITEMS = 4

/** Something of everything: the first of each category, then the second, of what is left. */
function previewOf(menu: BakeSaleDetail['menu']) {
  const seen = new Map<string, number>()
  return menu
    .filter(
      ({ product, left }, index) => left > 0 && menu.findIndex((item) => item.product.id === product.id) === index,
    )
    .map((item) => {
      const rank = seen.get(item.product.category) ?? 0
      seen.set(item.product.category, rank + 1)
      return { item, rank }
    })
    .sort((one, other) => one.rank - other.rank)
    .slice(0, PREVIEW_ITEMS)
    .map(({ item }) => item)
}

/** A taste of what is on the menu; nothing when all has sold out. */
export function Preview({ sale }: { sale: BakeSaleDetail }) {
  const shown = previewOf(sale.menu)
  if (shown.length === 0) return null
  return (
    <section aria-labelledby="preview">
      <div className="mb-6 flex flex-wrap items-baseline justify-between gap-x-6 gap-y-2">
        <h2 id="preview" className="text-title">
          On the table
        </h2>
        <ButtonLink look="quiet" href={`/bake-sales/${sale.slug}`}>
          The whole menu
        </ButtonLink>
      </div>
      <ul className="grid grid-cols-2 gap-x-4 gap-y-8 lg:grid-cols-4 lg:gap-x-6">
        {shown.map(({ id, product, pricePence }) => (
          <li key={id}>
            <Picture picture={product.picture} className="w-full" sizes="(min-width: 64rem) 16rem, 44vw" />
            <p className="mt-3 font-display text-lg leading-snug wrap-anywhere sm:text-xl">{product.name}</p>
            <p className="text-muted tabular-nums">{formatPence(pricePence)}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}
