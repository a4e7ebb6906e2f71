'use client'

import { useEffect, useRef } from 'react'
import type { GiftCard } from '#contracts/model/gift-card.ts'
import { Notice } from '#components/ui/notice.tsx'
import { formatDate } from '#lib/dates.ts'
import { formatPence } from '#lib/money.ts'
import type { BalanceState } from './state.ts'

type Props = { state: Extract<BalanceState, { kind: 'found' | 'expired' | 'unknown' }> }

/** What is left on a gift card. Takes the focus, because it answers what somebody has just asked. */
export function Balance({ state }: Props) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    box.current?.focus()
  }, [state])
  if (state.kind === 'unknown')
    return (
      <Notice ref={box} role="alert" look="bad" title="We know no card by this code">
        <p>Look at it once more: a nought is not an O, and a one is not an I.</p>
      </Notice>
    )
  const { card } = state
  if (state.kind === 'expired')
    return (
      <Notice ref={box} role="status" title={`The card that ends in ${card.codeEnding} has expired`}>
        <p>
          {card.expiresAt && `It was good until ${formatDate(card.expiresAt)}. `}
          Write to us if you have only just found it.
        </p>
      </Notice>
    )
  return (
    <Notice
      ref={box}
      role="status"
      look={card.balancePence > 0 ? 'good' : 'calm'}
      title={card.balancePence > 0 ? `${formatPence(card.balancePence)} left` : 'Eaten up: there is nothing left on it'}
    >
      <p>
        Of {formatPence(card.initialPence)}, on the card that ends in <strong>{card.codeEnding}</strong>. {until(card)}
      </p>
    </Notice>
  )
}

const until = ({ balancePence, expiresAt }: GiftCard) => {
  if (balancePence === 0) return ''
  return expiresAt ? `Good until ${formatDate(expiresAt)}.` : 'It does not expire.'
}
