'use client'

import { useRouter } from 'next/navigation'
import type { BakeSaleAtDesk } from '#contracts/model/bake-sale-at-desk.ts'
import { cancel, clone, complete, move, publish, update } from '#actions/staff-bake-sales.ts'
import { answerOf } from '#components/account/live/answer.ts'
import { browserNow } from '#lib/browser-clock.ts'
import type { ActName, ActValues } from '../bake-sale/acts.tsx'
import type { SaleAnswer } from '../bake-sale/answers.ts'
import { BakeSaleScreen } from '../bake-sale-screen.tsx'
import { instantOfLocal } from '../form/local.ts'
import type { Desk } from '../layout/sections.ts'
import { saleHref } from '../paths.ts'

async function act(id: string, name: ActName, { onDate, cutoff, reason }: ActValues): Promise<SaleAnswer> {
  switch (name) {
    case 'publish':
      return answerOf((await publish({ id }))[0])
    case 'complete':
      return answerOf((await complete({ id }))[0])
    case 'close':
      return answerOf((await update({ id, cutoffAt: new Date(browserNow()).toISOString() }))[0])
    case 'extend':
      return answerOf((await update({ id, cutoffAt: instantOfLocal(cutoff) }))[0])
    case 'clone': {
      const [error, made] = await clone({ id, onDate })
      return error ? answerOf(error) : { kind: 'done', id: made.id }
    }
    case 'move': {
      const [error, moved] = await move({ id, onDate, reason })
      return error ? answerOf(error) : { kind: 'done', ordersAffected: moved.ordersAffected }
    }
    case 'cancel': {
      const [error, over] = await cancel({ id, reason })
      return error ? answerOf(error) : { kind: 'done', ordersAffected: over.ordersAffected }
    }
  }
}

/** One bake sale, as it is. */
export function LiveBakeSale({ desk, sale }: { desk: Desk; sale: BakeSaleAtDesk }) {
  const router = useRouter()
  return (
    <BakeSaleScreen
      desk={desk}
      sale={sale}
      onAct={async (name, values) => {
        const answer = await act(sale.id, name, values)
        if (answer.kind === 'done') {
          if (answer.id !== undefined) router.push(saleHref(answer.id))
          router.refresh()
        }
        return answer
      }}
    />
  )
}
