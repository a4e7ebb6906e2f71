import type { ComponentProps } from 'react'
import type { Allergen } from '#contracts/model/allergen.ts'
import { ALLERGEN_NAMES } from '#lib/allergens.ts'

type Props = Omit<ComponentProps<'input'>, 'type'> & {
  name: string
  options: readonly Allergen[]
  error?: string | undefined
}

/** What somebody looks out for. Native ticks: a form reads them by itself. */
export function AllergenTicks({ name, options, error, ...input }: Props) {
  return (
    <fieldset id={name} aria-describedby={`${name}-hint`} className="space-y-2">
      <legend className="font-semibold">Allergens you look out for</legend>
      <p id={`${name}-hint`} className="text-base text-muted">
        We mark them on every menu that you see while you are signed in. Do tell us at the table, too.
      </p>
      {error && <p className="font-semibold text-danger">{error}</p>}
      <div className="grid grid-cols-2 gap-x-6 sm:grid-cols-3">
        {options.map((allergen) => (
          <label key={allergen} className="flex min-h-tap items-center gap-3">
            <input type="checkbox" name={name} value={allergen} className="size-6 shrink-0 accent-rust" {...input} />
            <span className="first-letter:uppercase">{ALLERGEN_NAMES[allergen]}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
