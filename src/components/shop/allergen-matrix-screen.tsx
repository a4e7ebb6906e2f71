import { Allergen } from '#contracts/model/allergen.ts'
import type { Product } from '#contracts/model/product.ts'
import { Notice } from '#components/ui/notice.tsx'
import { ALLERGEN_NAMES } from '#lib/allergens.ts'
import { IntentLink } from '#components/ui/intent-link.tsx'
import { Allergens } from './allergens.tsx'
import { Page } from './page.tsx'
import { PrintButton } from './print-button.tsx'

type Standing = 'contains' | 'may contain' | 'free'

const standingOf = ({ allergens, mayContain }: Product, allergen: Allergen): Standing =>
  allergens.includes(allergen) ? 'contains' : mayContain.includes(allergen) ? 'may contain' : 'free'

/** A sign and a word: never the colour alone. */
const SIGNS: Record<Standing, { sign: string; look: string }> = {
  contains: { sign: '●', look: 'text-rust font-semibold' },
  'may contain': { sign: '○', look: 'text-ink' },
  free: { sign: '–', look: 'text-muted' },
}

/** All bakes and all 14 allergens: a table where there is room and on paper, a list on a phone. */
export function AllergenMatrixScreen({ products }: { products: Product[] }) {
  return (
    <Page className="space-y-10 pt-4 print:max-w-none print:space-y-4">
      <header className="max-w-prose space-y-4">
        <h1 className="text-hero print:text-2xl">Allergens of everything</h1>
        <p className="text-xl print:text-base">
          Everything is made in one kitchen that handles wheat, milk, eggs, nuts, sesame and soya.
        </p>
        <p>
          <span className="font-semibold text-rust">● contains</span> &nbsp; ○ may contain &nbsp;{' '}
          <span className="text-muted">– not in the recipe</span>
        </p>
        <PrintButton />
      </header>
      {products.length === 0 ? (
        <Notice title="There is nothing on the list yet" />
      ) : (
        <>
          <ul className="divide-y divide-line lg:hidden print:hidden">
            {products.map((product) => (
              <li key={product.id} className="space-y-1 py-5">
                <h2 className="text-xl wrap-anywhere">
                  <IntentLink href={`/products/${product.slug}`}>{product.name}</IntentLink>
                </h2>
                <Allergens allergens={product.allergens} mayContain={product.mayContain} />
              </li>
            ))}
          </ul>
          <Matrix products={products} />
        </>
      )}
    </Page>
  )
}

function Matrix({ products }: { products: Product[] }) {
  return (
    <table className="hidden w-full border-collapse text-base lg:table print:table print:text-xs">
      <caption className="sr-only">Which bake contains which of the 14 regulated allergens</caption>
      <thead>
        <tr>
          <td className="sticky top-0 bg-paper" />
          {Allergen.options.map((allergen) => (
            <th key={allergen} scope="col" className="sticky top-0 h-36 bg-paper px-1 align-bottom font-normal">
              <span className="inline-block rotate-180 whitespace-nowrap [writing-mode:vertical-rl]">
                {ALLERGEN_NAMES[allergen]}
              </span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="divide-y divide-line border-y border-line">
        {products.map((product) => (
          <tr key={product.id} className="break-inside-avoid hover:bg-sheet">
            <th scope="row" className="py-2 pr-4 text-left font-semibold wrap-anywhere">
              {product.name}
            </th>
            {Allergen.options.map((allergen) => {
              const standing = standingOf(product, allergen)
              return (
                <td key={allergen} className={`text-center ${SIGNS[standing].look}`}>
                  <span aria-hidden="true">{SIGNS[standing].sign}</span>
                  <span className="sr-only">{standing}</span>
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
