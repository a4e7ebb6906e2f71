'use client'

import { useEffect } from 'react'
import { useForm, useWatch } from 'react-hook-form'
import type { BakeSaleDetail } from '#contracts/model/bake-sale.ts'
import { Button } from '#components/ui/button.tsx'
import type { DeliveryArea } from '#contracts/model/delivery-area.ts'
import { checkPostcode } from '../delivery/check.ts'
import { ErrorSummary } from '../form/error-summary.tsx'
import { lazyResolver } from '../form/lazy-resolver.ts'
import { problemsOf, wordsFor } from '../form/problems.ts'
import { Details } from './details.tsx'
import { Handover } from './handover.tsx'
import { PaymentChoice } from './payment.tsx'
import type { Fix, Refusal } from './refusal.ts'
import { RefusalNotice } from './refusal-notice.tsx'
import { Step } from './step.tsx'
import { NOTHING_YET, WORDING, type CheckoutValues } from './values.ts'

const load = () => import('./resolver.ts')
const resolver = lazyResolver<CheckoutValues>(load)

type Props = {
  sale: BakeSaleDetail
  totalPence: number
  areas: DeliveryArea[]
  methods: CheckoutValues['paymentMethod'][]
  isSending: boolean
  refusal: Refusal | null
  onPlace: (values: CheckoutValues) => void
  onFix: (fix: Fix) => void
  /** Tells how it is to change hands and where to, as soon as that is chosen: the sum depends on it. */
  onHandover?: (handover: Pick<CheckoutValues, 'fulfilment' | 'postcode'>) => void
}

/** Three steps on one page: for whom, how it changes hands, and how it is paid. What was filled in stays until the order is taken. */
export function CheckoutForm({ sale, totalPence, areas, methods, isSending, refusal, onHandover, ...events }: Props) {
  const { register, handleSubmit, formState, control, setError } = useForm<CheckoutValues>({
    resolver,
    shouldFocusError: false,
    defaultValues: { ...NOTHING_YET, paymentMethod: methods[0] ?? NOTHING_YET.paymentMethod },
  })
  const [fulfilment, postcode, paymentMethod] = useWatch({ control, name: ['fulfilment', 'postcode', 'paymentMethod'] })
  useEffect(() => {
    onHandover?.({ fulfilment, postcode })
  }, [onHandover, fulfilment, postcode])

  const problems = problemsOf(WORDING, formState.errors, { kind: 'idle' })
  const wordsOf = (field: keyof CheckoutValues) =>
    wordsFor(problems, field) ?? (refusal?.fields as Partial<Record<string, string>> | undefined)?.[field]

  function place(values: CheckoutValues) {
    if (values.fulfilment === 'delivery' && checkPostcode(values.postcode, areas)?.kind !== 'served') {
      setError('postcode', { type: 'not_served' })
      return
    }
    events.onPlace(values)
  }

  return (
    <form
      noValidate
      aria-label="Your order"
      onFocus={() => void load().catch(() => null)}
      onSubmit={(event) => {
        event.preventDefault()
        if (!isSending) void handleSubmit(place)(event)
      }}
      className="space-y-12"
    >
      {refusal && problems.length === 0 && <RefusalNotice refusal={refusal} onFix={events.onFix} />}
      <ErrorSummary title="There is a problem with your order" problems={problems} attempt={formState.submitCount} />
      <Step name="details" title="Who is it for?">
        <Details register={register} wordsFor={wordsOf} />
      </Step>
      <Step name="handover" title={areas.length > 0 ? 'How do you get it?' : 'When will you collect?'}>
        <Handover sale={sale} areas={areas} fulfilment={fulfilment} register={register} wordsFor={wordsOf} />
      </Step>
      <Step name="payment" title="How will you pay?">
        <PaymentChoice methods={methods} chosen={paymentMethod} totalPence={totalPence} register={register} />
        <Button type="submit" width="full" className="text-lg" disabled={isSending} aria-busy={isSending}>
          {isSending ? 'Writing it in the book …' : paymentMethod === 'card' ? 'Go on to pay' : 'Place the order'}
        </Button>
      </Step>
    </form>
  )
}
