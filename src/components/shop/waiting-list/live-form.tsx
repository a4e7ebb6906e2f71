'use client'

import { useState } from 'react'
import type { MenuItem } from '#contracts/model/bake-sale.ts'
import { WaitingListForm } from '../waiting-list-form.tsx'
import type { Wish } from './join.ts'
import type { WaitingListState } from './state.ts'

/** Fetched when somebody asks. */
const answerTo = async (menuItemId: string, wish: Wish): Promise<WaitingListState> => {
  try {
    const { join } = await import('./join.ts')
    return await join(menuItemId, wish)
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
