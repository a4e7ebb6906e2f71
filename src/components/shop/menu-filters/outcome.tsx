import type { Ref } from 'react'
import { ButtonLink } from '#components/ui/button.tsx'
import { ALLERGEN_NAMES } from '#lib/allergens.ts'
import { isFiltering, type MenuFilter } from '#lib/menu-filter.ts'

type Props = {
  filter: MenuFilter
  shown: number
  of: number
  /** The whole menu, for those without JavaScript. */
  href: string
  onClear: () => void
  ref?: Ref<HTMLDivElement>
}

/** Made when something is hidden: a formatter costs a cheap phone some milliseconds. */
const either = (names: string[]) => new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(names)

/** How much of the menu is left, and why the rest is not there: a bake is never hidden without a word. */
export function Outcome({ filter, shown, of, href, onClear, ref }: Props) {
  const isOn = isFiltering(filter)
  const search = filter.search.trim()
  const allergens = filter.without.length > 0 && either(filter.without.map((allergen) => ALLERGEN_NAMES[allergen]))
  const hidden = allergens && `Whatever contains ${allergens}, or may contain it, is hidden.`
  const isNothing = isOn && shown === 0
  return (
    <div ref={ref} tabIndex={-1} className="scroll-mt-6">
      <div role="status">
        {isNothing ? (
          <p className="mt-4 mb-2 font-display text-title">Nothing on this menu matches</p>
        ) : (
          <p className="font-semibold">
            {isOn ? `${String(shown)} of ${String(of)} on the menu` : `${String(of)} on the menu`}
          </p>
        )}
        {isNothing && search && <p className="wrap-anywhere">We looked for “{search}”.</p>}
        {isOn && hidden && <p className="max-w-prose">{hidden}</p>}
        {isNothing && !hidden && <p>Try another word, or fewer choices.</p>}
      </div>
      {isOn && (
        <ButtonLink
          look={isNothing ? 'primary' : 'quiet'}
          href={href}
          className={isNothing ? 'mt-5' : 'px-0!'}
          onClick={(event) => {
            event.preventDefault()
            onClear()
          }}
        >
          Show the whole menu
        </ButtonLink>
      )}
    </div>
  )
}
