'use client'

import type { MenuItem } from '#contracts/model/bake-sale.ts'
import type { Order } from '#contracts/model/order.ts'
import { AccountForm } from '#components/account/form/account-form.tsx'
import type { Submit } from '#components/account/form/submit.ts'
import { useAccountForm } from '#components/account/form/use-account-form.ts'
import { useWantedLines, type WantedLine } from '#components/shop/order/use-wanted-lines.ts'
import { WantedLines } from '#components/shop/order/wanted-lines.tsx'
import { TextField } from '#components/ui/field.tsx'
import { formatPence } from '#lib/money.ts'
import type { InAnotherState, NoSuchOrder } from '../orders/answers.ts'
import { namedBy } from './named-by.ts'
import { loadResolvers, resolverOf } from './resolver-of.ts'
import { tellingOf } from './tellings.tsx'
import { REASON_WORDS, type EditValues } from './values.ts'

export type EditAnswer =
  | { kind: 'done'; order: Order }
  | { kind: 'sold_out'; data: { items: { menuItemId: string; left: number }[] } }
  | { kind: 'not_on_menu'; data: { items: { menuItemId: string }[] } }
  | InAnotherState
  | NoSuchOrder

export type Edit = { lines: WantedLine[]; reason: string }

type Props = {
  order: Order
  /** What else there is at its bake sale, now; empty where that is not shown to anybody. */
  menu: MenuItem[]
  onEdit: Submit<Edit, EditAnswer>
  onDone: (title: string) => void
}

const MOST = 99

const resolver = resolverOf<EditValues>((all) => all.edit)

/** Other lines, also after the cutoff: as many as there are left, whatever the limit of a customer. */
export function EditForm({ order, menu, onEdit, onDone }: Props) {
  const wanted = useWantedLines(order.lines, menu)
  const { isChanged, isNothing, linesPence, toSend } = wanted
  const nameOf = (menuItemId: string) =>
    order.lines.find((line) => line.menuItemId === menuItemId)?.productName ??
    menu.find(({ id }) => id === menuItemId)?.product.name ??
    'One item'
  const form = useAccountForm<EditValues, EditAnswer | { kind: 'unchanged' }>({
    resolver,
    load: loadResolvers,
    defaultValues: { editReason: '' },
    wording: { editReason: REASON_WORDS },
    submit: async ({ editReason: reason }) => {
      if (!isChanged || isNothing) return { kind: 'unchanged' }
      const answer = await onEdit({ lines: toSend, reason })
      if (answer.kind === 'done') onDone(`Changed: it comes to ${formatPence(answer.order.totalPence)} now`)
      return namedBy(answer, { reason: 'editReason' })
    },
  })
  return (
    <AccountForm
      label="Change what it holds"
      form={form}
      told={tellingOf(form.state, nameOf)}
      kept="The order is as it was."
      button="Keep this change"
      sending="Writing it in the book …"
    >
      <WantedLines
        lines={order.lines}
        wanted={wanted}
        mostOf={({ menuItemId, quantity }) =>
          Math.min(MOST, quantity + (menu.find(({ id }) => id === menuItemId)?.left ?? 0))
        }
        mostOfOther={({ left }) => Math.min(MOST, left)}
      />
      <p aria-live="polite">
        {isNothing ? (
          'For nothing at all, cancel the order.'
        ) : (
          <>
            It then comes to <strong className="tabular-nums">{formatPence(linesPence + order.deliveryPence)}</strong>
            {order.voucherCode !== null && ', less the voucher'}; it was {formatPence(order.totalPence)}.
          </>
        )}
      </p>
      <TextField
        label="Why"
        hint="It stands in the log, beside your name."
        maxLength={300}
        {...form.field('editReason')}
      />
    </AccountForm>
  )
}
