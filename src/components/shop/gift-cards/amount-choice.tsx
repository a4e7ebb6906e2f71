import { formatPence } from '#lib/money.ts'

/** What a card may be worth, and what that buys. */
const AMOUNTS = [
  [1000, 'Two sourdoughs'],
  [2500, 'A Saturday for four'],
  [5000, 'Bread for a month'],
  [10_000, 'A very good friend'],
] as const

type Props = { chosen: number | undefined; onChoose: (pence: number) => void; error: string | undefined }

/** How much the card is worth, as one choice. */
export function AmountChoice({ chosen, onChoose, error }: Props) {
  return (
    <fieldset id="initialPence" aria-describedby={error ? 'initialPence-error' : undefined}>
      <legend className="mb-3 font-display text-2xl">How much?</legend>
      {error && (
        <p id="initialPence-error" className="mb-3 font-semibold text-danger">
          {error}
        </p>
      )}
      <div className="grid grid-cols-2 gap-3 xl:grid-cols-4">
        {AMOUNTS.map(([pence, words]) => (
          <label
            key={pence}
            className="relative flex min-h-24 flex-col justify-center rounded-card border-2 border-ink/60 bg-sheet px-4 py-3 has-checked:border-rust has-checked:bg-blush has-focus-visible:outline-3 has-focus-visible:outline-offset-3 has-focus-visible:outline-rust"
          >
            <input
              type="radio"
              name="initialPence"
              value={pence}
              checked={chosen === pence}
              onChange={() => onChoose(pence)}
              className="sr-only"
            />
            <span className="font-display text-2xl">{formatPence(pence).replace('.00', '')}</span>
            <span className="text-base text-muted">{words}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
