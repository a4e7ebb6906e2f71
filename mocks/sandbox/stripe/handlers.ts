import { http } from 'msw'
import { apiHandlers } from './api.ts'
import { stripePage } from './console.ts'
import { controlHandlers } from './control.ts'
import { payHandlers } from './pay.ts'
import { endOverdue } from './sessions.ts'
import type { StripeState } from './state.ts'

/** Stripe's API, its page to pay on, what tests do to it, and the page that shows it. */
export const stripeHandlers = (state: StripeState) => [
  ...apiHandlers(state),
  ...payHandlers(state),
  ...controlHandlers(state),
  http.get('*/stripe', async () => {
    await state.clock.refresh()
    endOverdue(state)
    return stripePage(state)
  }),
]
