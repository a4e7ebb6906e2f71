import type { ReactNode } from 'react'

type Props = {
  name: string
  title: string
  isChosen: boolean
  /** Null where there is nothing to choose. */
  onChange: ((isChosen: boolean) => void) | null
  children: ReactNode
}

/** A purpose with its tick. One that is needed has none, and says so. */
export function Purpose({ name, title, isChosen, onChange, children }: Props) {
  const words = (
    <>
      <span className="block font-display text-xl">{title}</span>
      <span id={`${name}-why`} className="mt-1 block text-muted">
        {children}
      </span>
    </>
  )
  if (!onChange)
    return (
      <div className="grid grid-cols-[1fr_auto] items-center gap-x-6 py-4">
        <div>{words}</div>
        <p className="text-base font-semibold text-leaf">Always on</p>
      </div>
    )
  return (
    <label className="grid min-h-tap grid-cols-[1fr_auto] items-center gap-x-6 py-4">
      <span>{words}</span>
      <input
        type="checkbox"
        name={name}
        aria-label={title}
        aria-describedby={`${name}-why`}
        checked={isChosen}
        onChange={(event) => onChange(event.currentTarget.checked)}
        className="size-7 accent-rust"
      />
    </label>
  )
}
