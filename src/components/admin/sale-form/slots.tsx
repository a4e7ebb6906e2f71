'use client'

import { Controller, useFieldArray } from 'react-hook-form'
import { TextField } from '#components/ui/field.tsx'
import { Select } from '#components/ui/select.tsx'
import { Line, Lines } from './parts.tsx'
import { pathOf } from './path-of.ts'
import type { SaleForm } from './use-sale-form.ts'
import { NEW_SLOT } from './values.ts'

const HOW = [
  { value: 'collection', label: 'Collection' },
  { value: 'delivery', label: 'Delivery' },
]

/** When people come, or we do, on the day of the bake sale. */
export function SlotFields({ sale: { form, errorOf } }: { sale: SaleForm }) {
  const { control, register, getValues } = form
  const { fields, append, remove } = useFieldArray({ control, name: 'slots', keyName: 'key' })
  return (
    <Lines
      name="slots"
      title="Slots"
      hint="Times on the day itself, each with room for a number of orders."
      error={errorOf('slots')}
      add="Another slot"
      onAdd={() => {
        const last = getValues('slots').at(-1)
        // The next one begins where the last one ends, and is like it.
        append(last ? { fulfilment: last.fulfilment, from: last.to, to: '', capacity: last.capacity } : NEW_SLOT)
      }}
    >
      {fields.map(({ key }, at) => {
        const name = <Part extends string>(part: Part) => pathOf('slots', at, part)
        const field = (part: 'from' | 'to' | 'capacity') => ({
          ...register(name(part)),
          error: errorOf(name(part)),
        })
        return (
          <Line
            key={key}
            name={`Slot ${String(at + 1)}`}
            onRemove={() => {
              remove(at)
            }}
          >
            <div className="sm:col-span-3">
              <TextField {...field('from')} type="time" label="From" required />
            </div>
            <div className="sm:col-span-3">
              <TextField {...field('to')} type="time" label="Until" required />
            </div>
            <div className="sm:col-span-3">
              <TextField {...field('capacity')} label="Orders" inputMode="numeric" required />
            </div>
            <div className="sm:col-span-3">
              <Controller
                control={control}
                name={name('fulfilment')}
                render={({ field: { value, onChange } }) => (
                  <Select name={name('fulfilment')} label="How" options={HOW} value={value} onChange={onChange} />
                )}
              />
            </div>
          </Line>
        )
      })}
    </Lines>
  )
}
