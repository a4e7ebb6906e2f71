'use client'

import { useState } from 'react'
import { applyVoucher, removeVoucher } from '#actions/basket.ts'
import type { Basket } from '#contracts/model/basket.ts'
import { adopt } from '../basket/answers.ts'
import { troubleOf } from '../form/trouble.ts'
import { voucherOn, type VoucherState } from './voucher.ts'
import type { VoucherProps } from './voucher-field.tsx'

type Refused = NonNullable<Awaited<ReturnType<typeof applyVoucher>>[0]>

function stateOf(error: Refused): VoucherState {
  if (!error.defined) return { kind: 'failed', reference: null }
  switch (error.code) {
    case 'VOUCHER_UNKNOWN':
      return { kind: 'unknown' }
    case 'VOUCHER_NOT_VALID':
      return { kind: 'not_valid', why: error.data.why }
    default:
      return troubleOf(error)
  }
}

/** The voucher of the basket: what it takes off is counted by the bakery. @param first what was refused before scripts came */
export function useVoucher(basket: Basket, first: VoucherState = { kind: 'idle' }): VoucherProps {
  const [state, setState] = useState<VoucherState>(first)

  async function act(act: () => ReturnType<typeof applyVoucher | typeof removeVoucher>) {
    setState({ kind: 'sending' })
    try {
      const [error, changed] = await act()
      setState(error ? stateOf(error) : { kind: 'idle' })
      if (!error) adopt(changed)
    } catch {
      setState({ kind: 'unreachable' })
    }
  }

  return {
    state: voucherOn(basket) ?? state,
    onApply: (code) => void act(() => applyVoucher({ code })),
    onRemove: () => void act(removeVoucher),
  }
}
