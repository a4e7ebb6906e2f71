import { useWatch, type Control, type UseFormRegister, type UseFormSetValue } from 'react-hook-form'
import type { Basket } from '#contracts/model/basket.ts'
import type { Slot } from '#contracts/model/bake-sale.ts'
import { ChoiceCard } from '#components/ui/choice-card.tsx'
import { TextField } from '#components/ui/field.tsx'
import { formatDay, formatMoment } from '#lib/dates.ts'
import { SlotChoice } from './slot-choice.tsx'
import { slotField, type CheckoutValues } from './values.ts'

type WordsFor = (field: string) => string | undefined

type Props = {
  bakeSale: Basket['bakeSales'][number]['bakeSale']
  slots: Slot[]
  control: Control<CheckoutValues>
  register: UseFormRegister<CheckoutValues>
  setValue: UseFormSetValue<CheckoutValues>
  wordsFor: WordsFor
}

/** How the bread of one bake sale changes hands: at a time at the table, or at a door. */
export function Handover({ bakeSale, slots, control, register, setValue, wordsFor }: Props) {
  const { id, onDate, location, cutoffAt } = bakeSale
  const fulfilment = useWatch({ control, name: `orders.${id}.fulfilment`, defaultValue: 'collection' })
  const isOffered = (kind: Slot['fulfilment']) => slots.some((slot) => slot.fulfilment === kind)
  const field = slotField(id)
  const choice = register(`orders.${id}.fulfilment`, {
    // A time at the table is none at the door.
    onChange: () => {
      setValue(`orders.${id}.slotId`, '')
    },
  })
  return (
    <section aria-labelledby={`handover-${id}`} className="space-y-5">
      <div>
        <h3 id={`handover-${id}`} className="text-2xl">
          {formatDay(onDate)}
        </h3>
        <p className="wrap-anywhere text-muted">
          {location.name}. Order by {formatMoment(cutoffAt)}.
        </p>
      </div>
      {isOffered('delivery') && (
        <fieldset>
          <legend className="mb-3 font-semibold">Will you come, or shall we?</legend>
          <div className="grid gap-3 sm:grid-cols-2">
            <ChoiceCard {...choice} value="collection" title="I collect it" note={location.name} />
            <ChoiceCard
              {...choice}
              value="delivery"
              title="Bring it to my door"
              note="What that costs depends on the postcode"
            />
          </div>
        </fieldset>
      )}
      <SlotChoice
        key={fulfilment}
        id={field}
        slots={slots.filter((slot) => slot.fulfilment === fulfilment)}
        error={wordsFor(field)}
        field={register(`orders.${id}.slotId`)}
      />
    </section>
  )
}

type AddressProps = { register: UseFormRegister<CheckoutValues>; wordsFor: WordsFor }

/** A door in the United Kingdom: one for all that is brought. */
export function Address({ register, wordsFor }: AddressProps) {
  return (
    <fieldset className="space-y-5">
      <legend className="mb-3 font-display text-2xl">Where shall we bring it?</legend>
      <TextField
        {...register('street')}
        label="House and street"
        autoComplete="address-line1"
        error={wordsFor('street')}
        required
      />
      <TextField
        {...register('street2')}
        label="Second line"
        autoComplete="address-line2"
        error={wordsFor('street2')}
        isOptional
      />
      <TextField
        {...register('town')}
        label="Town or village"
        autoComplete="address-level2"
        error={wordsFor('town')}
        required
      />
      <TextField
        {...register('postcode')}
        label="Postcode"
        autoComplete="postal-code"
        autoCapitalize="characters"
        spellCheck={false}
        error={wordsFor('postcode')}
        className="max-w-60"
        required
      />
    </fieldset>
  )
}
