import type { UseFormRegister } from 'react-hook-form'
import { Notice } from '#components/ui/notice.tsx'
import { TextLink } from '#components/ui/link.tsx'
import { formatDay } from '#lib/dates.ts'
import { reasonOf } from '../basket/reason.ts'
import type { sorted } from './orderable.ts'
import type { CheckoutValues } from './values.ts'

type Props = {
  problems: ReturnType<typeof sorted>['problems']
  register: UseFormRegister<CheckoutValues>
  error: string | undefined
}

/** What cannot be ordered as it stands: left out only when somebody says so, and kept in the basket then. */
export function LeftOut({ problems, register, error }: Props) {
  return (
    <Notice
      title={
        problems.length === 1 ? 'One thing cannot be ordered' : `${String(problems.length)} things cannot be ordered`
      }
    >
      <ul className="list-disc space-y-1 pl-5">
        {problems.map(({ group, line }) => (
          <li key={line.menuItemId} className="wrap-anywhere">
            <strong>
              {line.quantity} × {line.productName}, {line.variantName}
            </strong>{' '}
            for {formatDay(group.bakeSale.onDate)}. {reasonOf(line)?.words}
          </li>
        ))}
      </ul>
      <p>
        <TextLink href="/basket" prefetch={false}>
          Settle it in the basket
        </TextLink>
        , or:
      </p>
      {error && (
        <p id="leaveOut-error" className="font-semibold text-danger">
          {error}
        </p>
      )}
      <label className="flex min-h-tap cursor-pointer items-center gap-3 font-semibold">
        <input
          id="leaveOut"
          type="checkbox"
          {...register('leaveOut')}
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? 'leaveOut-error' : undefined}
          className="size-6 shrink-0 accent-rust"
        />
        <span>Order without {problems.length === 1 ? 'it' : 'them'}. What is left out stays in the basket.</span>
      </label>
    </Notice>
  )
}
