'use client'

import { Controller, useFieldArray, useWatch } from 'react-hook-form'
import { Combobox } from '#components/ui/combobox.tsx'
import { TextField } from '#components/ui/field.tsx'
import { Select, type Option } from '#components/ui/select.tsx'
import { Line, Lines } from './parts.tsx'
import { pathOf } from './path-of.ts'
import type { SaleForm } from './use-sale-form.ts'
import { NEW_ITEM } from './values.ts'

const PACKED = [
  { value: 'packed_to_order', label: 'To order' },
  { value: 'packed_for_display', label: 'For display, with a label' },
]
/** A select cannot hold the empty string. */
const NO_POOL = 'none'

/** What is offered, for how much, and how much of it there is. */
export function MenuFields({ sale: { form, errorOf }, variants }: { sale: SaleForm; variants: Option[] }) {
  const { control, register } = form
  const { fields, append, remove } = useFieldArray({ control, name: 'menu', keyName: 'key' })
  const pools = useWatch({ control, name: 'pools' }).map(({ id, name }) => ({
    value: id,
    label: name || 'Without a name',
  }))
  return (
    <Lines
      name="menu"
      title="Menu"
      hint="In the order in which the shop shows it."
      error={errorOf('menu')}
      add="Another line"
      onAdd={() => {
        append(NEW_ITEM)
      }}
    >
      {fields.map(({ key }, at) => {
        const name = <Part extends string>(part: Part) => pathOf('menu', at, part)
        const field = (part: 'price' | 'capacity' | 'perCustomerLimit' | 'leadTimeHours' | 'poolUnits') => ({
          ...register(name(part)),
          error: errorOf(name(part)),
        })
        return (
          <Line
            key={key}
            name={`Menu ${String(at + 1)}`}
            onRemove={() => {
              remove(at)
            }}
          >
            <div className="col-span-2 sm:col-span-6 lg:col-span-4">
              <Controller
                control={control}
                name={name('variantId')}
                render={({ field: { value, onChange } }) => (
                  <Combobox
                    name={name('variantId')}
                    label="What"
                    placeholder="Type a part of its name"
                    error={errorOf(name('variantId'))}
                    options={variants}
                    value={value === '' ? null : value}
                    onChange={(chosen) => {
                      onChange(chosen ?? '')
                    }}
                  />
                )}
              />
            </div>
            <div className="sm:col-span-2">
              <TextField {...field('price')} label="Price, £" inputMode="decimal" required />
            </div>
            <div className="sm:col-span-2">
              <TextField {...field('capacity')} label="Pieces" inputMode="numeric" required />
            </div>
            <div className="sm:col-span-2">
              <TextField {...field('perCustomerLimit')} label="Each customer" inputMode="numeric" required />
            </div>
            <div className="sm:col-span-2">
              <TextField {...field('leadTimeHours')} label="Hours ahead" inputMode="numeric" required />
            </div>
            <div className="col-span-2 sm:col-span-4 lg:col-span-2">
              <Controller
                control={control}
                name={name('packed')}
                render={({ field: { value, onChange } }) => (
                  <Select name={name('packed')} label="Packed" options={PACKED} value={value} onChange={onChange} />
                )}
              />
            </div>
            {pools.length > 0 && (
              <>
                <div className="col-span-2 sm:col-span-4">
                  <Controller
                    control={control}
                    name={name('poolId')}
                    render={({ field: { value, onChange } }) => (
                      <Select
                        name={name('poolId')}
                        label="Draws on"
                        error={errorOf(name('poolId'))}
                        options={[{ value: NO_POOL, label: 'No pool' }, ...pools]}
                        value={value === '' ? NO_POOL : value}
                        onChange={(chosen) => {
                          onChange(chosen === NO_POOL ? '' : chosen)
                        }}
                      />
                    )}
                  />
                </div>
                <div className="col-span-2 lg:col-span-3">
                  <TextField {...field('poolUnits')} label="Units a piece" inputMode="numeric" required />
                </div>
              </>
            )}
          </Line>
        )
      })}
    </Lines>
  )
}
