import { cva, type VariantProps } from 'class-variance-authority'
import { formatPence } from '#lib/money.ts'

const price = cva('tabular-nums', {
  variants: {
    look: { plain: '', strong: 'font-semibold', large: 'font-display text-2xl leading-tight' },
  },
  defaultVariants: { look: 'strong' },
})

type Props = {
  /** Whole pence. */
  pence: number
  /** What it cost before, in whole pence. */
  wasPence?: number
  /** There are dearer ones too. */
  isFrom?: boolean
} & VariantProps<typeof price>

const words = (pence: number) => (pence === 0 ? 'Free' : formatPence(pence))

/** What something costs. A price that was lowered says in words which of the two holds. */
export function Price({ pence, wasPence, isFrom = false, look }: Props) {
  const isLowered = wasPence !== undefined && wasPence > pence
  return (
    <span className={price({ look })}>
      {isFrom && <span className="font-sans text-base font-normal text-muted">from </span>}
      {isLowered ? (
        <>
          <ins className="text-rust no-underline">
            <span className="sr-only">Now </span>
            {words(pence)}
          </ins>{' '}
          <del className="font-sans text-base font-normal text-muted">
            <span className="sr-only">, was </span>
            {words(wasPence)}
          </del>
        </>
      ) : (
        words(pence)
      )}
    </span>
  )
}
