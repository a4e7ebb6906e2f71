'use client'

import type { BakeSaleSummary } from '#contracts/model/bake-sale.ts'
import type { Basket } from '#contracts/model/basket.ts'
import { BasketScreen } from './basket-screen.tsx'
import { changing, empty } from './basket/changing.ts'
import { wordsOfRefusal } from './basket/reason.ts'
import type { RefusedForm } from './basket/refused-form.ts'
import { useGivenBasket } from './basket/use-given.ts'
import { useVoucher } from './checkout/use-voucher.ts'

type Props = {
  /** As the bakery has it. */
  basket: Basket
  next: BakeSaleSummary | null
  /** What was refused of a form that was sent without scripts. */
  refused: RefusedForm
}

/** The basket page: drawn by the server, and better once scripts are there. */
export function LiveBasket({ basket, next, refused: { item, line, voucher, from } }: Props) {
  const { shown, refusals, pending, isWaiting } = useGivenBasket(basket)
  const isInIt = shown.bakeSales.some(({ lines }) => lines.some(({ menuItemId }) => menuItemId === item))
  return (
    <BasketScreen
      basket={shown}
      next={next}
      refusals={line && item && pending.length === 0 ? { [item]: line, ...refusals } : refusals}
      pending={pending}
      isWaiting={isWaiting}
      voucher={useVoucher(shown, voucher ?? undefined)}
      refused={line && !isInIt ? wordsOfRefusal(line) : null}
      {...(from === null ? {} : { backHref: from })}
      onEmpty={() => void empty()}
      {...changing}
    />
  )
}
