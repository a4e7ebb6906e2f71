import type { UseFormRegister } from 'react-hook-form'
import type { PaymentMethod } from '#contracts/model/order.ts'
import { ChoiceCard } from '#components/ui/choice-card.tsx'
import { formatPence } from '#lib/money.ts'
import type { CheckoutValues } from './values.ts'

const WAYS: Record<PaymentMethod, { title: string; note: string }> = {
  card: { title: 'Card or wallet, now', note: 'On the page of Stripe. Your places are kept while you pay.' },
  pay_on_collection: { title: 'When you collect', note: 'By card or cash, at the table.' },
  bank_transfer: {
    title: 'Bank transfer',
    note: 'You get our account and a reference; we keep your order until then.',
  },
}

/** How one may pay: what is brought to a door is paid ahead, because nobody stands at a till there. */
export const methodsFor = (methods: PaymentMethod[], isBrought: boolean) =>
  isBrought ? methods.filter((method) => method !== 'pay_on_collection') : methods

type Props = {
  methods: PaymentMethod[]
  chosen: PaymentMethod
  duePence: number
  /** Something is brought to a door. */
  isBrought: boolean
  register: UseFormRegister<CheckoutValues>
}

/** How it is paid. Where there is one way only, it is told and not asked. */
export function PaymentChoice({ methods, chosen, duePence, isBrought, register }: Props) {
  const due = <strong className="tabular-nums">{formatPence(duePence)}</strong>
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
      {isBrought && <p className="text-muted">What we bring is paid ahead: there is no till on the bicycle.</p>}
      {duePence === 0 ? (
        <p>There is nothing to pay.</p>
      ) : (
        <>
          {chosen === 'pay_on_collection' && (
            <p>You pay {due} when you collect, by card or cash. Nothing is due now.</p>
          )}
          {chosen === 'card' && <p>You pay {due} on the next page.</p>}
          {chosen === 'bank_transfer' && (
            <p>
              You send {due} to our account. The next page says where to and until when; nothing is baked before it is
              here.
            </p>
          )}
        </>
      )}
    </>
  )
}
