import type { UseFormRegister } from 'react-hook-form'
import { ChoiceCard } from '#components/ui/choice-card.tsx'
import { formatPence } from '#lib/money.ts'
import type { CheckoutValues } from './values.ts'

type Method = CheckoutValues['paymentMethod']

const WAYS: Record<Method, { title: string; note: string }> = {
  card: { title: 'Card or wallet, now', note: 'On the page of Stripe. Your places are kept while you pay.' },
  pay_on_collection: { title: 'When you collect', note: 'By card or cash, at the table.' },
  bank_transfer: { title: 'Bank transfer', note: 'We write to you with the reference, and keep your order.' },
}

type Props = { methods: Method[]; chosen: Method; totalPence: number; register: UseFormRegister<CheckoutValues> }

/** How it is paid. Where there is one way only, it is told and not asked. */
export function PaymentChoice({ methods, chosen, totalPence, register }: Props) {
  const total = <strong className="tabular-nums">{formatPence(totalPence)}</strong>
  return (
    <>
      {methods.length > 1 && (
        <fieldset>
          <legend className="sr-only">How will you pay?</legend>
          <div className="grid gap-3">
            {methods.map((method) => (
              <ChoiceCard key={method} {...register('paymentMethod')} value={method} {...WAYS[method]} />
            ))}
          </div>
        </fieldset>
      )}
      {chosen === 'pay_on_collection' && <p>You pay {total} when you collect, by card or cash. Nothing is due now.</p>}
      {chosen === 'card' && <p>You pay {total} on the next page.</p>}
      {chosen === 'bank_transfer' && <p>You send {total} to our account within two days.</p>}
    </>
  )
}
