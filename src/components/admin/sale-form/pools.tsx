'use client'

import { useFieldArray } from 'react-hook-form'
import { TextField } from '#components/ui/field.tsx'
import { Line, Lines } from './parts.tsx'
import { pathOf } from './path-of.ts'
import type { SaleForm } from './use-sale-form.ts'

/** What several lines of the menu share. */
export function PoolFields({ sale: { form, errorOf } }: { sale: SaleForm }) {
  const { control, register } = form
  const { fields, append, remove } = useFieldArray({ control, name: 'pools', keyName: 'key' })
  return (
    <Lines
      name="pools"
      title="Pools"
      hint="An oven deck or a batch of dough that several lines of the menu share. Without one, each line has its own number only."
      error={errorOf('pools')}
      add="Another pool"
      onAdd={() => {
        append({ id: crypto.randomUUID(), name: '', capacity: '' })
      }}
    >
      {fields.map(({ key }, at) => {
        const name = <Part extends string>(part: Part) => pathOf('pools', at, part)
        return (
          <Line
            key={key}
            name={`Pool ${String(at + 1)}`}
            onRemove={() => {
              remove(at)
            }}
          >
            <div className="col-span-2 sm:col-span-4 lg:col-span-8">
              <TextField {...register(name('name'))} error={errorOf(name('name'))} label="Name" required />
            </div>
            <div className="col-span-2 lg:col-span-4">
              <TextField
                {...register(name('capacity'))}
                error={errorOf(name('capacity'))}
                label="Units"
                inputMode="numeric"
                required
              />
            </div>
          </Line>
        )
      })}
    </Lines>
  )
}
