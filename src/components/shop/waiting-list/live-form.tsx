'use client'

import { useState } from 'react'
import { joinWaitingList } from '#actions/waiting-list.ts'
import type { MenuItem } from '#contracts/model/bake-sale.ts'
import { WaitingListForm } from '../waiting-list-form.tsx'
import type { WaitingListState } from './state.ts'

type Wish = { email: string; quantity: number }

async function answerTo(menuItemId: string, { email, quantity }: Wish): Promise<WaitingListState> {
  try {
    const [error, joined] = await joinWaitingList({ menuItemId, email, quantity })
    if (!error) return { kind: 'joined', email, position: joined.position }
    if (!error.defined) return { kind: 'error', reference: null }
    switch (error.code) {
      case 'NOT_SOLD_OUT':
        return { kind: 'not_sold_out', left: error.data.left }
      case 'LIMIT_EXCEEDED':
        return { kind: 'limit', limit: error.data.limit }
      case 'AFTER_CUTOFF':
      case 'BAKE_SALE_NOT_OPEN':
        return { kind: 'closed' }
      case 'MENU_ITEM_NOT_FOUND':
        return { kind: 'gone' }
      case 'INVALID_INPUT':
        return { kind: 'invalid' }
      case 'RATE_LIMITED':
        return { kind: 'rate_limited', retryAfterSeconds: error.data.retryAfterSeconds }
      case 'UNEXPECTED':
        return { kind: 'error', reference: error.data.reference }
    }
  } catch {
    return { kind: 'error', reference: null }
  }
}

type Props = { item: Pick<MenuItem, 'id' | 'product' | 'variantName' | 'perCustomerLimit'>; returnTo: string }

/** The waiting list of something on a menu. */
export function LiveWaitingListForm({ item, returnTo }: Props) {
  const [state, setState] = useState<WaitingListState>({ kind: 'idle' })
  return (
    <WaitingListForm
      name={`${item.product.name}, ${item.variantName}`}
      menuItemId={item.id}
      perCustomerLimit={item.perCustomerLimit}
      returnTo={returnTo}
      state={state}
      onJoin={(wish) => {
        setState({ kind: 'sending' })
        void answerTo(item.id, wish).then(setState)
      }}
    />
  )
}
