import { useState } from 'react'
import { TextField } from '#components/ui/field.tsx'
import { formatPence, penceOf } from '#lib/money.ts'

/** What a card may be worth, and what that buys. */
const AMOUNTS = [
  [1000, 'Two sourdoughs'],
  [2500, 'A Saturday for four'],
  [5000, 'Bread for a month'],
] as const
const OTHER = 'other'

type Props = { chosen: number | undefined; onChoose: (pence: number | undefined) => void; error: string | undefined }

const tile =
  'relative flex min-h-24 flex-col justify-center rounded-card border-2 border-ink/60 bg-sheet px-4 py-3 has-checked:border-rust has-checked:bg-blush has-focus-visible:outline-3 has-focus-visible:outline-offset-3 has-focus-visible:outline-rust'

/** How much the card is worth: one of what most people give, or any other amount. */
export function AmountChoice({ chosen, onChoose, error }: Props) {
  const [isOther, setIsOther] = useState(false)
  const [typed, setTyped] = useState('')
  const choose = (pence: number) => {
    setIsOther(false)
    onChoose(pence)
  }
  const type = (text: string) => {
    setTyped(text)
    onChoose(penceOf(text) ?? undefined)
  }
  return (
    <fieldset
      id="initialPence"
      aria-describedby={error && !isOther ? 'initialPence-error' : undefined}
      className="group"
    >
      <legend className="mb-3 font-display text-2xl">How much?</legend>
      {error && !isOther && (
        <p id="initialPence-error" className="mb-3 font-semibold text-danger">
          {error}
        </p>
      )}
      <div className="grid grid-cols-2 gap-3 xl:grid-cols-4">
        {AMOUNTS.map(([pence, words]) => (
          <label key={pence} className={tile}>
            <input
              type="radio"
              name="amount"
              value={pence}
              checked={!isOther && chosen === pence}
              onChange={() => choose(pence)}
              className="sr-only"
            />
            <span className="font-display text-2xl">{formatPence(pence).replace('.00', '')}</span>
            <span className="text-base text-muted">{words}</span>
          </label>
        ))}
        <label className={tile}>
          <input
            type="radio"
            name="amount"
            value={OTHER}
            checked={isOther}
            onChange={() => {
              setIsOther(true)
              type(typed)
            }}
            className="peer sr-only"
          />
          <span className="font-display text-2xl">Another</span>
          <span className="text-base text-muted">From £5 to £500</span>
        </label>
      </div>
      {/* Shown by the choice itself, so that it is there without scripts too. */}
      <div className="mt-4 hidden group-has-[input[value=other]:checked]:block">
        <TextField
          name="pounds"
          label="Amount in pounds"
          hint="Like 35, or 12.50."
          error={isOther ? error : undefined}
          inputMode="decimal"
          autoComplete="off"
          value={typed}
          onChange={(event) => type(event.target.value)}
          className="max-w-48 tabular-nums"
        />
      </div>
    </fieldset>
  )
}
