import type { UseFormRegister } from 'react-hook-form'
import type { BakeSaleDetail } from '#contracts/model/bake-sale.ts'
import { ChoiceCard } from '#components/ui/choice-card.tsx'
import { TextField } from '#components/ui/field.tsx'
import { formatPence } from '#lib/money.ts'
import type { DeliveryArea } from '#contracts/model/delivery-area.ts'
import { SlotChoice } from './slot-choice.tsx'
import type { CheckoutValues } from './values.ts'

type Props = {
  sale: BakeSaleDetail
  /** Where bread is brought to; nobody is asked where that is nowhere. */
  areas: DeliveryArea[]
  fulfilment: CheckoutValues['fulfilment']
  register: UseFormRegister<CheckoutValues>
  wordsFor: (field: keyof CheckoutValues) => string | undefined
}

const cheapest = (areas: DeliveryArea[]) => Math.min(...areas.map(({ feePence }) => feePence))

/** How the bread changes hands: at a time at the table, or at a door. */
export function Handover({ sale, areas, fulfilment, register, wordsFor }: Props) {
  return (
    <>
      {areas.length > 0 && (
        <fieldset>
          <legend className="mb-3 font-semibold">Will you come, or shall we?</legend>
          <div className="grid gap-3 sm:grid-cols-2">
            <ChoiceCard {...register('fulfilment')} value="collection" title="I collect it" note={sale.location.name} />
            <ChoiceCard
              {...register('fulfilment')}
              value="delivery"
              title="Bring it to my door"
              note={`From ${formatPence(cheapest(areas))}, around ${areas[0]?.places ?? 'here'}`}
            />
          </div>
        </fieldset>
      )}
      {fulfilment === 'delivery' ? (
        <Address register={register} wordsFor={wordsFor} />
      ) : (
        <SlotChoice
          slots={sale.slots.filter((slot) => slot.fulfilment === 'collection')}
          error={wordsFor('slot')}
          field={register('slot')}
        />
      )}
    </>
  )
}

/** A door in the United Kingdom. */
function Address({ register, wordsFor }: Pick<Props, 'register' | 'wordsFor'>) {
  return (
    <fieldset className="space-y-5">
      <legend className="mb-3 font-semibold">Where do you live?</legend>
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
