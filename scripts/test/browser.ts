import { call } from '@orpc/server'
import type { Basket } from '#contracts/model/basket.ts'
import { applyVoucher, getBasket, setLine } from '../../src/modules/basket/procedures.ts'
import { openContext } from './world.ts'

type Carrying = Parameters<typeof openContext>[0]

/** A browser: it carries the cookie that it was given from call to call. */
export function browser(who: Carrying = {}) {
  let carried: string | undefined
  const open = (over: Carrying = {}) => openContext({ ...who, basket: carried, ...over }).context
  async function kept<T>(context: ReturnType<typeof open>, answer: Promise<T>) {
    const given = await answer
    carried = context.basket.token ?? undefined
    return given
  }
  return {
    /** The context of a call of this browser. */
    open,
    token: () => carried ?? '',
    set: (menuItemId: string, quantity: number, over: Carrying = {}) => {
      const context = open(over)
      return kept(context, call(setLine, { menuItemId, quantity }, { context }))
    },
    get: (over: Carrying = {}): Promise<Basket> => call(getBasket, {}, { context: open(over) }),
    apply: (code: string, over: Carrying = {}) => {
      const context = open(over)
      return kept(context, call(applyVoucher, { code }, { context }))
    },
  }
}

/** What is in a basket, in the order in which it is shown. */
export const linesOf = ({ bakeSales }: Basket) =>
  bakeSales.flatMap(({ lines }) => lines.map(({ menuItemId, quantity }): [string, number] => [menuItemId, quantity]))
