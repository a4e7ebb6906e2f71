'use client'

import { useEffect } from 'react'
import { useForm, useWatch } from 'react-hook-form'
import type { Slot } from '#contracts/model/bake-sale.ts'
import type { PaymentMethod } from '#contracts/model/order.ts'
import { Button } from '#components/ui/button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { BAKERY } from '#lib/constants/frontend.ts'
import { useHydrated } from '#lib/use-hydrated.ts'
import { ErrorSummary } from '../form/error-summary.tsx'
import { lazyResolver } from '../form/lazy-resolver.ts'
import { wordsFor } from '../form/problems.ts'
import { Details } from './details.tsx'
import { Address, Handover } from './handover.tsx'
import { LeftOut } from './left-out.tsx'
import type { sorted } from './orderable.ts'
import { methodsFor, PaymentChoice } from './payment.tsx'
import { checkoutProblems } from './problems.ts'
import type { Fix, Refusal } from './refusal.ts'
import { RefusalNotice } from './refusal-notice.tsx'
import type { Asked } from './schema.ts'
import { Step } from './step.tsx'
import { NO_HANDOVER, NOTHING_YET, type CheckoutValues } from './values.ts'

const load = () => import('./resolver.ts')
const resolver = lazyResolver<CheckoutValues, Asked>(load)

/** What the sums depend on. */
export type Bringing = { postcode: string; bakeSaleIds: string[] }

/** What is known of who is signed in, in the words of the form. */
export type Known = Pick<CheckoutValues, 'name' | 'email' | 'phone' | 'street' | 'street2' | 'town' | 'postcode'>

export type CheckoutFormProps = {
  /** Absent for a guest. */
  known?: Known | undefined
  /** Slots by bake sale. */
  slots: Record<string, Slot[]>
  /** How one may pay, the usual way first. */
  methods: PaymentMethod[]
  isSending: boolean
  refusal: Refusal | null
  onPlace: (values: CheckoutValues) => void
  onFix: (fix: Fix) => void
  /** Tells what is brought and where to, as soon as that is chosen. */
  onBringing?: (bringing: Bringing) => void
}

type Props = CheckoutFormProps & {
  sorted: ReturnType<typeof sorted>
  duePence: number
  /** Why we do not come to the postcode that was typed. */
  postcodeRefused: string | undefined
}

/** Three steps on one page: for whom, how each order changes hands, and how all are paid. What was filled in stays until the orders are taken. */
export function CheckoutForm({
  sorted: { orderable, problems: unorderable },
  slots,
  methods,
  duePence,
  ...props
}: Props) {
  const { known, isSending, refusal, postcodeRefused, onBringing, onPlace, onFix } = props
  const bakeSaleIds = orderable.map(({ bakeSale }) => bakeSale.id)
  const { register, handleSubmit, formState, control, setValue } = useForm<CheckoutValues, Asked>({
    resolver,
    context: { bakeSaleIds, hasProblems: unorderable.length > 0 },
    shouldFocusError: false,
    defaultValues: {
      ...NOTHING_YET,
      ...known,
      orders: Object.fromEntries(bakeSaleIds.map((id) => [id, NO_HANDOVER])),
      paymentMethod: methods[0] ?? NOTHING_YET.paymentMethod,
    },
  })
  const [orders, postcode, paymentMethod] = useWatch({ control, name: ['orders', 'postcode', 'paymentMethod'] })
  const brought = bakeSaleIds.filter((id) => orders[id]?.fulfilment === 'delivery')
  const isBrought = brought.length > 0
  const broughtKey = brought.join(' ')
  useEffect(() => {
    onBringing?.({ postcode, bakeSaleIds: broughtKey === '' ? [] : broughtKey.split(' ') })
  }, [onBringing, postcode, broughtKey])
  const offered = methodsFor(methods, isBrought)
  const [usual] = offered
  useEffect(() => {
    if (usual && !methodsFor(methods, isBrought).includes(paymentMethod)) setValue('paymentMethod', usual)
  }, [usual, methods, isBrought, paymentMethod, setValue])

  const problems = checkoutProblems(formState.errors, orderable, orders)
  const wordsOf = (field: string) =>
    wordsFor(problems, field) ?? refusal?.fields[field] ?? (field === 'postcode' ? postcodeRefused : undefined)

  return (
    <form
      noValidate
      method="post"
      aria-label="Your order"
      onFocus={() => void load().catch(() => null)}
      onSubmit={(event) => {
        event.preventDefault()
        if (!isSending)
          void handleSubmit((values) => {
            onPlace(values)
          })(event)
      }}
      className="space-y-12"
    >
      <noscript>
        <Notice title="To order, this page needs JavaScript">
          <p>
            Your basket is kept. Allow scripts for this page, or write to {BAKERY.email} what you would like, for which
            day and when you come.
          </p>
        </Notice>
      </noscript>
      {refusal && problems.length === 0 && <RefusalNotice refusal={refusal} onFix={onFix} />}
      <ErrorSummary title="There is a problem with your order" problems={problems} attempt={formState.submitCount} />
      {unorderable.length > 0 && <LeftOut problems={unorderable} register={register} error={wordsOf('leaveOut')} />}
      <Step name="details" title="Who is it for?">
        <Details isGuest={known === undefined} register={register} wordsFor={wordsOf} />
      </Step>
      <Step name="handover" title="How do you get it?">
        <div className="space-y-10">
          {orderable.map(({ bakeSale }) => (
            <Handover
              key={bakeSale.id}
              bakeSale={bakeSale}
              slots={slots[bakeSale.id] ?? []}
              control={control}
              register={register}
              setValue={setValue}
              wordsFor={wordsOf}
            />
          ))}
          {isBrought && <Address register={register} wordsFor={wordsOf} />}
        </div>
      </Step>
      <Step name="payment" title="How will you pay?">
        <PaymentChoice
          methods={offered}
          chosen={paymentMethod}
          duePence={duePence}
          isBrought={isBrought}
          register={register}
        />
        <PlaceButton method={paymentMethod} orders={orderable.length} isSending={isSending} />
      </Step>
    </form>
  )
}

type PlaceButtonProps = { method: PaymentMethod; orders: number; isSending: boolean }

/** It waits for scripts by itself, so that the form is not drawn again when they are there. */
const PlaceButton = ({ method, orders, isSending }: PlaceButtonProps) => (
  <Button
    type="submit"
    width="full"
    className="text-lg"
    disabled={!useHydrated() || isSending || orders === 0}
    aria-busy={isSending}
  >
    {isSending ? 'Writing it in the book …' : wordsOfButton(method, orders)}
  </Button>
)

function wordsOfButton(method: PaymentMethod, orders: number) {
  if (method === 'card') return 'Go on to pay'
  return orders > 1 ? `Place the ${String(orders)} orders` : 'Place the order'
}
