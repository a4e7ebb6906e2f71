'use client'

import { useState } from 'react'
import type { BakeSaleSummary, MenuItem } from '#contracts/model/bake-sale.ts'
import { SIGNED_OUT } from '#components/account/form/signed-out.tsx'
import type { Submit } from '#components/account/form/submit.ts'
import { Told } from '#components/account/form/told.tsx'
import { useSubmit } from '#components/account/form/use-submit.ts'
import { ErrorSummary } from '#components/shop/form/error-summary.tsx'
import { isTrouble } from '#components/shop/form/trouble.ts'
import { TroubleNotice } from '#components/shop/form/trouble-notice.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { formatDay } from '#lib/dates.ts'
import { AdminLayout } from './admin-layout.tsx'
import { AffectedOrder, fieldOf } from './cannot-bake/affected-order.tsx'
import { refusedAt, TOLD, type ConfirmAnswer } from './cannot-bake/answer.tsx'
import { Ask } from './cannot-bake/ask.tsx'
import { ChoiceFields } from './cannot-bake/choice-fields.tsx'
import { choiceOf, toSend, totalsOf, unchosen, type Affected, type Choice } from './cannot-bake/choices.ts'
import { Totals } from './cannot-bake/totals.tsx'
import type { Desk } from './layout/sections.ts'
import { ordersHref } from './orders/query.ts'

type Sent = NonNullable<ReturnType<typeof toSend>>

export type CannotBakeScreenProps = {
  desk: Desk
  item: { id: string; productName: string; variantName: string }
  bakeSale: BakeSaleSummary
  orders: Affected[]
  /** The menu of the bake sale, now: what may stand in. Empty where it is not shown to anybody. */
  menu: MenuItem[]
  onConfirm: Submit<Sent, ConfirmAnswer>
}

/** “We can’t bake this”: everybody who has it, what becomes of it for each, and one answer for all. */
export function CannotBakeScreen({ desk, item, bakeSale, orders, menu, onConfirm }: CannotBakeScreenProps) {
  const [choices, setChoices] = useState<ReadonlyMap<string, Choice>>(new Map())
  const [forAll, setForAll] = useState<Choice | null>(null)
  const [asked, setAsked] = useState({ attempt: 0, sent: [] as Sent })
  const [first] = useState(() => new Set(orders.map(({ orderId }) => orderId)))
  const { state, send, isSending } = useSubmit(onConfirm)
  const what = `${item.productName}, ${item.variantName}`
  const failed = menu.find(({ id }) => id === item.id) ?? null
  const substitutes = menu.filter(({ id, left }) => id !== item.id && left > 0)
  const totals = totalsOf(orders, choices)
  const refused = refusedAt(state)
  const missing = asked.attempt > 0 ? unchosen(orders, choices) : []
  const telling = TOLD[state.kind] ?? SIGNED_OUT[state.kind]

  function errorOf({ orderId }: Affected) {
    if (missing.some((one) => one.orderId === orderId)) return 'Choose what stands in.'
    const at = asked.sent.findIndex((one) => one.orderId === orderId)
    return at < 0 ? undefined : refused.get(at)
  }

  const isDone = state.kind === 'done'
  return (
    <AdminLayout
      desk={desk}
      current="bakeSales"
      title="We can’t bake this"
      lead={
        <>
          <strong className="text-ink">{what}</strong> · {bakeSale.title}, {formatDay(bakeSale.onDate)}
        </>
      }
      trail={[{ label: 'Orders', href: ordersOf(bakeSale) }]}
    >
      {isDone ? (
        <Told
          of={state}
          look="good"
          title={`${String(state.ordersTold)} ${state.ordersTold === 1 ? 'customer is' : 'customers are'} told`}
          words={
            <>
              <p>It is off the menu. What was paid is now owed, and stands at each order until you give it back.</p>
              <ButtonLink look="secondary" href={ordersOf(bakeSale)}>
                To the orders
              </ButtonLink>
            </>
          }
        />
      ) : orders.length === 0 ? (
        <EmptyState scene="closed-shutters" title="Nobody has ordered it">
          <p>There is nobody to tell. To take it off the menu, change the bake sale.</p>
        </EmptyState>
      ) : (
        <>
          <ErrorSummary
            attempt={asked.attempt}
            problems={missing.map((order) => ({
              field: fieldOf(order),
              words: `${order.number}: choose what stands in.`,
            }))}
          />
          {missing.length === 0 && isTrouble(state) && <TroubleNotice trouble={state} kept="Nobody has been told." />}
          {missing.length === 0 && telling && <Told {...telling} of={state} />}
          <section aria-labelledby="for-all" className="space-y-3 rounded-card border-2 border-ink bg-sheet p-4">
            <h2 id="for-all" className="text-xl">
              The same for all {orders.length}
            </h2>
            <p className="max-w-prose text-muted">
              Whoever gets no substitute pays that much less, and is told so. A substitute costs the lower of the two
              prices. “Tell of the next” takes it off, too, and says when we bake it again.
            </p>
            <ChoiceFields
              of="all of them"
              name="for-all-of-them"
              choice={forAll}
              failed={failed}
              substitutes={substitutes}
              onChoose={(choice) => {
                setForAll(choice)
                setChoices(new Map(orders.map(({ orderId }) => [orderId, choice])))
              }}
            />
          </section>
          <ul className="divide-y divide-line border-y border-line">
            {orders.map((order) => (
              <AffectedOrder
                key={order.orderId}
                order={order}
                isNew={!first.has(order.orderId)}
                choice={choiceOf(choices, order.orderId)}
                failed={failed}
                substitutes={substitutes}
                error={errorOf(order)}
                onChoose={(choice) => {
                  setForAll(null)
                  setChoices(new Map(choices).set(order.orderId, choice))
                }}
              />
            ))}
          </ul>
          <div className="space-y-4">
            <Totals totals={totals} />
            <Ask
              what={what}
              totals={totals}
              isSending={isSending}
              onAsk={() => {
                setAsked({ ...asked, attempt: asked.attempt + 1 })
                return unchosen(orders, choices).length === 0
              }}
              onConfirm={() => {
                const sent = toSend(orders, choices)
                if (!sent) return
                setAsked({ ...asked, sent })
                void send(sent)
              }}
            />
          </div>
        </>
      )}
    </AdminLayout>
  )
}

const ordersOf = ({ id }: BakeSaleSummary) =>
  ordersHref({ bakeSaleId: id, status: null, search: '', sort: 'slot', cursor: null })
