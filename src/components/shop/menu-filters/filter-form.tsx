'use client'

import { useState, type SubmitEvent } from 'react'
import { Button } from '#components/ui/button.tsx'
import { TextField } from '#components/ui/field.tsx'
import { ALLERGEN_NAMES } from '#lib/allergens.ts'
import { DIETS, FILTER_FIELDS, type choicesOf, type MenuFilter } from '#lib/menu-filter.ts'
import { Tick } from './tick.tsx'

type Props = {
  /** Where the form leads without JavaScript. */
  action: string
  choices: ReturnType<typeof choicesOf>
  filter: MenuFilter
  onChange: (filter: MenuFilter) => void
  /** Somebody is done choosing and wants to see what is left. */
  onShow: () => void
}

const toggle = <T,>(list: T[], one: T) => (list.includes(one) ? list.filter((other) => other !== one) : [...list, one])

/** What to show of a menu. A real form: it filters at once with JavaScript and by its button without. */
export function FilterForm({ action, choices, filter, onChange, onShow }: Props) {
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    onShow()
  }
  const chosen = filter.without.length + filter.diets.length
  // Only where it begins: what somebody has opened stays open when they take the last choice back.
  const [isOpen] = useState(chosen > 0)
  return (
    <form method="get" action={action} role="search" aria-label="Menu" onSubmit={submit} className="space-y-5">
      <div className="max-w-xl">
        <TextField
          name={FILTER_FIELDS.search}
          type="search"
          label="Search the menu"
          placeholder="Rye, almond, plum …"
          autoComplete="off"
          maxLength={100}
          value={filter.search}
          onChange={(event) => {
            onChange({ ...filter, search: event.target.value })
          }}
        />
      </div>
      {choices.categories.length > 1 && (
        <fieldset>
          <legend className="sr-only">Category</legend>
          <div className="flex flex-wrap gap-2">
            {['', ...choices.categories].map((category) => (
              <Tick
                key={category}
                type="radio"
                name={FILTER_FIELDS.category}
                value={category}
                checked={filter.category === category}
                onChange={() => {
                  onChange({ ...filter, category })
                }}
              >
                {category || 'Everything'}
              </Tick>
            ))}
          </div>
        </fieldset>
      )}
      <details open={isOpen} className="rounded-card border border-line bg-sheet px-5">
        <summary className="min-h-tap py-3 font-semibold">
          Allergies and diet{chosen > 0 && <span className="text-rust"> · {chosen} chosen</span>}
        </summary>
        <div className="space-y-6 pt-2 pb-5">
          <fieldset>
            <legend className="font-semibold">Leave out what contains, or may contain</legend>
            <div className="mt-3 flex flex-wrap gap-2">
              {choices.allergens.map((allergen) => (
                <Tick
                  key={allergen}
                  type="checkbox"
                  name={FILTER_FIELDS.without}
                  value={allergen}
                  checked={filter.without.includes(allergen)}
                  onChange={() => {
                    onChange({ ...filter, without: toggle(filter.without, allergen) })
                  }}
                >
                  {ALLERGEN_NAMES[allergen]}
                </Tick>
              ))}
            </div>
          </fieldset>
          {choices.diets.length > 0 && (
            <fieldset aria-describedby="diet-hint">
              <legend className="font-semibold">By choice</legend>
              <p id="diet-hint" className="text-base text-muted">
                Judged by the recipe only. Traces are possible: with an allergy, use the choices above.
              </p>
              <div className="mt-3 flex flex-wrap gap-2">
                {choices.diets.map((diet) => (
                  <Tick
                    key={diet}
                    type="checkbox"
                    name={FILTER_FIELDS.diets}
                    value={diet}
                    checked={filter.diets.includes(diet)}
                    onChange={() => {
                      onChange({ ...filter, diets: toggle(filter.diets, diet) })
                    }}
                  >
                    {DIETS[diet].label}
                  </Tick>
                ))}
              </div>
            </fieldset>
          )}
          <Button type="submit" look="secondary">
            Show what matches
          </Button>
        </div>
      </details>
      <noscript>
        <Button type="submit" look="secondary">
          Show what matches
        </Button>
      </noscript>
    </form>
  )
}
