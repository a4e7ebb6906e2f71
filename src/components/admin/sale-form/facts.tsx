'use client'

import { useRef } from 'react'
import { Controller } from 'react-hook-form'
import type { BakeSaleChoices } from '#contracts/model/bake-sale-at-desk.ts'
import { Select } from '#components/ui/select.tsx'
import { TextArea, TextField } from '#components/ui/field.tsx'
import { slugOf } from '#lib/slug.ts'
import type { SaleForm } from './use-sale-form.ts'

type Props = {
  sale: SaleForm
  locations: BakeSaleChoices['locations']
  /** It is announced: its day changes by moving it. */
  isDateFixed: boolean
  isNew: boolean
}

/** What, where, when. */
export function FactFields({ sale: { form, errorOf }, locations, isDateFixed, isNew }: Props) {
  const { register, control, getValues, setValue } = form
  const suggested = useRef('')
  const field = (name: 'title' | 'intro' | 'slug' | 'onDate' | 'opens' | 'cutoff') => ({
    ...register(name),
    error: errorOf(name),
  })
  /** The address follows the day and the title until somebody has written one. */
  function suggest() {
    const { onDate, title, slug } = getValues()
    if (!isNew || slug !== suggested.current) return
    suggested.current = slugOf(`${onDate} ${title}`)
    setValue('slug', suggested.current)
  }
  return (
    <div className="grid items-end gap-x-6 gap-y-5 sm:grid-cols-2">
      <TextField {...field('title')} onBlur={suggest} label="Title" required />
      <Controller
        control={control}
        name="locationId"
        render={({ field: { value, onChange } }) => (
          <Select
            name="locationId"
            label="Place"
            error={errorOf('locationId')}
            options={locations.map(({ id, name, postcode }) => ({ value: id, label: `${name}, ${postcode}` }))}
            value={value}
            onChange={onChange}
          />
        )}
      />
      <div className="sm:col-span-2">
        <TextArea {...field('intro')} label="Introduction" hint="One or two sentences below the title." rows={2} />
      </div>
      <TextField
        {...field('onDate')}
        onBlur={suggest}
        type="date"
        label="Date"
        readOnly={isDateFixed}
        hint={isDateFixed ? 'It is announced: to change the day, move it.' : undefined}
        required
      />
      <TextField
        {...field('slug')}
        label="Address"
        hint="In the shop, behind /bake-sales/"
        spellCheck={false}
        required
      />
      <TextField {...field('opens')} type="datetime-local" label="Orders from" required />
      <TextField {...field('cutoff')} type="datetime-local" label="Orders until" required />
    </div>
  )
}
