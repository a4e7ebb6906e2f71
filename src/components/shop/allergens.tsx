import type { Product } from '#contracts/model/product.ts'
import { ALLERGEN_NAMES } from '#lib/allergens.ts'

type Told = Pick<Product, 'ingredients' | 'allergens' | 'mayContain'>

const names = (allergens: Told['allergens']) => allergens.map((allergen) => ALLERGEN_NAMES[allergen]).join(', ')

/** What is in a bake that somebody may not eat: always shown, never behind a click. */
export function Allergens({ allergens, mayContain }: Pick<Told, 'allergens' | 'mayContain'>) {
  return (
    <p className="text-base">
      {allergens.length > 0 ? (
        <>
          Contains <strong>{names(allergens)}</strong>.
        </>
      ) : (
        'Contains none of the 14 regulated allergens.'
      )}
      {mayContain.length > 0 && <span className="text-muted"> May contain {names(mayContain)}.</span>}
    </p>
  )
}

/** All ingredients in weight order, with the allergens emphasised as the law wants it. */
export function Ingredients({ ingredients }: Pick<Told, 'ingredients'>) {
  return (
    <p className="text-base">
      {ingredients.map(({ name, allergens }, index) => (
        <span key={name}>
          {index > 0 && ', '}
          {allergens.length > 0 ? <strong>{name}</strong> : name}
        </span>
      ))}
      .
    </p>
  )
}
