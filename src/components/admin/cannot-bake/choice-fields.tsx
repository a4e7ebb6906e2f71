'use client'

import type { MenuItem } from '#contracts/model/bake-sale.ts'
import { ChoiceCard } from '#components/ui/choice-card.tsx'
import { control } from '#components/ui/field.tsx'
import { ALLERGEN_NAMES } from '#lib/allergens.ts'
import { cn } from '#lib/cn.ts'
import { formatPence } from '#lib/money.ts'
import { newAllergens, type Choice, type Kind } from './choices.ts'

type Props = {
  /** Whose choice it is, for those who do not see it: `BOB-7K3F9Q`, `all of them`. */
  of: string
  name: string
  choice: Choice | null
  failed: MenuItem | null
  substitutes: MenuItem[]
  error?: string | undefined
  onChoose: (choice: Choice) => void
}

const WORDS = { refund: 'Take it off', substitute: 'Substitute', move: 'Tell of the next' } satisfies Record<
  Kind,
  string
>

/** What becomes of one line, and what stands in its place. */
export function ChoiceFields({ of, name, choice, failed, substitutes, error, onChoose }: Props) {
  const kinds: Kind[] = substitutes.length > 0 ? ['refund', 'substitute', 'move'] : ['refund', 'move']
  const chosen = choice?.choice === 'substitute' ? substitutes.find(({ id }) => id === choice.menuItemId) : undefined
  const fresh = chosen ? newAllergens(failed?.product ?? null, chosen.product) : []
  return (
    <div className="space-y-2">
      <fieldset>
        <legend className="sr-only">What becomes of it: {of}</legend>
        <div className="grid grid-cols-3 gap-2">
          {kinds.map((kind) => (
            <ChoiceCard
              key={kind}
              title={WORDS[kind]}
              name={`${name}-choice`}
              value={kind}
              checked={choice?.choice === kind}
              className="min-h-tap items-center px-2 py-1 text-center leading-tight"
              onChange={() => {
                onChoose(kind === 'substitute' ? { choice: kind, menuItemId: null } : { choice: kind })
              }}
            />
          ))}
        </div>
      </fieldset>
      {choice?.choice === 'substitute' && (
        <div className="space-y-1">
          {error && (
            <p id={`${name}-error`} className="font-semibold text-danger">
              {error}
            </p>
          )}
          <select
            id={name}
            aria-label={`Substitute: ${of}`}
            aria-invalid={error ? true : undefined}
            aria-describedby={error ? `${name}-error` : undefined}
            value={choice.menuItemId ?? ''}
            onChange={(event) => {
              onChoose({ choice: 'substitute', menuItemId: event.target.value === '' ? null : event.target.value })
            }}
            className={cn(control, 'min-h-tap py-2 text-base')}
          >
            <option value="">Choose what stands in</option>
            {substitutes.map(({ id, product, variantName, pricePence, left }) => (
              <option key={id} value={id}>
                {product.name}, {variantName}: {formatPence(pricePence)}, {left} left
              </option>
            ))}
          </select>
          {fresh.length > 0 && (
            <p className="wrap-anywhere">
              <strong>New in it: {fresh.map((one) => ALLERGEN_NAMES[one].toLowerCase()).join(', ')}.</strong> Ask
              whoever may not have that.
            </p>
          )}
        </div>
      )}
    </div>
  )
}
