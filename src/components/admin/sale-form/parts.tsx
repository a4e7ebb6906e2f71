'use client'

import type { ReactNode } from 'react'
import { Button } from '#components/ui/button.tsx'
import { Icon } from '#components/ui/icon.tsx'

type ListProps = {
  /** Name of the list in the form: what is wrong with all of it leads here. */
  name: string
  title: string
  hint?: string
  error?: string | undefined
  /** On the button that adds a line. */
  add: string
  onAdd: () => void
  children: ReactNode
}

/** A list of the form, with a button that makes it longer. */
export function Lines({ name, title, hint, error, add, onAdd, children }: ListProps) {
  return (
    <section id={name} tabIndex={-1} aria-labelledby={`${name}-title`} className="space-y-4 border-t border-line pt-5">
      <div>
        <h2 id={`${name}-title`} className="text-2xl">
          {title}
        </h2>
        {hint && <p className="text-muted">{hint}</p>}
        {error && <p className="font-semibold text-danger">{error}</p>}
      </div>
      {children}
      <Button look="secondary" onClick={onAdd}>
        <Icon name="plus" /> {add}
      </Button>
    </section>
  )
}

type LineProps = { /** `Menu 1` */ name: string; onRemove: () => void; children: ReactNode }

/** One line of a list: its fields beside each other where there is room. */
export function Line({ name, onRemove, children }: LineProps) {
  return (
    <fieldset className="rounded-card border border-line bg-sheet p-4">
      <legend className="sr-only">{name}</legend>
      <div className="grid grid-cols-2 items-end gap-x-4 gap-y-3 sm:grid-cols-6 lg:grid-cols-14">{children}</div>
      <div className="-mb-2 flex items-center justify-between text-muted">
        <span aria-hidden="true">{name}</span>
        <Button look="quiet" onClick={onRemove}>
          Take away<span className="sr-only"> {name}</span>
        </Button>
      </div>
    </fieldset>
  )
}
