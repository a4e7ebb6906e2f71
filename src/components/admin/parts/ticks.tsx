import type { ComponentProps } from 'react'

type Props = Omit<ComponentProps<'input'>, 'type'> & {
  name: string
  legend: string
  options: readonly { value: string; label: string }[]
  error?: string | undefined
}

/** Some of many. Native ticks: a form reads them by itself. */
export function Ticks({ name, legend, options, error, ...input }: Props) {
  return (
    <fieldset id={name} className="space-y-2">
      <legend className="font-semibold">{legend}</legend>
      {error && <p className="font-semibold text-danger">{error}</p>}
      <div className="grid gap-x-6 sm:grid-cols-2">
        {options.map(({ value, label }) => (
          <label key={value} className="flex min-h-tap items-center gap-3">
            <input type="checkbox" name={name} value={value} className="size-5 shrink-0 accent-rust" {...input} />
            <span className="min-w-0 wrap-anywhere">{label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
