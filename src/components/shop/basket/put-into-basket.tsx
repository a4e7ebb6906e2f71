'use client'

import { useEffect, useRef } from 'react'
import { putIntoBasket } from '#actions/basket.ts'
import { Button } from '#components/ui/button.tsx'
import { Stepper } from '#components/ui/stepper.tsx'
import { loadSending } from './want.ts'

type Props = {
  menuItemId: string
  /** What it is: `Country sourdough, Large, 900 g`. */
  name: string
  quantity: number
  most: number
  /** The page that the basket leads back to, where there are no scripts. */
  returnTo: string
  onChange: (quantity: number) => void
}

const fetchSending = () => void loadSending().catch(() => null)

/** How many of something one wants. A form, so that it works before scripts are there, and without them. */
export function PutIntoBasket({ menuItemId, name, quantity, most, returnTo, onChange }: Props) {
  const form = useRef<HTMLFormElement>(null)
  const isPressed = useRef(false)
  const isIn = quantity > 0
  useEffect(() => {
    // The button that was pressed has gone: whoever is on the keyboard goes on with the one in its place.
    if (isPressed.current) form.current?.querySelector<HTMLButtonElement>('button:last-of-type')?.focus()
    isPressed.current = false
  }, [isIn])
  const change = (next: number) => {
    isPressed.current = next === 0 || !isIn
    onChange(next)
  }
  return (
    <form ref={form} action={putIntoBasket} onPointerEnter={fetchSending} onFocus={fetchSending}>
      <input type="hidden" name="menuItemId" value={menuItemId} />
      <input type="hidden" name="returnTo" value={returnTo} />
      {isIn ? (
        <Stepper of={name} name="quantity" value={quantity} max={most} onChange={change} />
      ) : (
        <Button
          type="submit"
          look="secondary"
          name="quantity"
          value="1"
          aria-label={`Add ${name}`}
          onClick={(event) => {
            event.preventDefault()
            change(1)
          }}
        >
          Add
        </Button>
      )}
    </form>
  )
}
