import { http, HttpResponse } from 'msw'
import { recognise } from './cards.ts'
import { challengePage, overPage, payPage, returnTo } from './pay-page.ts'
import { answerChallenge, pay, type Outcome } from './payments.ts'
import { endOverdue } from './sessions.ts'
import { find, type SessionThing, type StripeState } from './state.ts'

const to = (location: string) => new HttpResponse(null, { status: 303, headers: { location } })

const formOf = async (request: Pick<Request, 'arrayBuffer'>) =>
  new URLSearchParams(new TextDecoder().decode(await request.arrayBuffer()))

/** The session of a page, with what is over by now ended. */
async function sessionOf(state: StripeState, id: unknown) {
  await state.clock.refresh()
  endOverdue(state)
  return find(state, 'checkout.session', String(id))
}

function goOn(state: StripeState, session: SessionThing, outcome: Outcome) {
  switch (outcome.kind) {
    case 'paid':
    case 'processing':
      return to(returnTo(session))
    case 'challenge':
      return to(`/pay/${session.id}/challenge`)
    case 'declined':
      return payPage(session, state.privates.get(session.id), outcome.message)
    case 'over':
      return overPage(session)
  }
}

/** Hosted Checkout, as a customer meets it. */
export const payHandlers = (state: StripeState) => [
  http.get('*/pay/:id', async ({ params }) => {
    const session = await sessionOf(state, params.id)
    return session?.status === 'open' ? payPage(session, state.privates.get(session.id)) : overPage(session)
  }),
  http.post('*/pay/:id', async ({ params, request }) => {
    const form = await formOf(request)
    const session = await sessionOf(state, params.id)
    if (session?.status !== 'open') return overPage(session)
    if (form.get('method') === 'bank' && !session.allowed_payment_method_types)
      return goOn(state, session, pay(state, session, 'bank'))
    const card = recognise(form.get('number') ?? '')
    if ('problem' in card) return payPage(session, state.privates.get(session.id), card.problem)
    return goOn(state, session, pay(state, session, card.name))
  }),
  http.get('*/pay/:id/challenge', async ({ params }) => {
    const session = await sessionOf(state, params.id)
    if (session?.status !== 'open') return overPage(session)
    return state.privates.get(session.id)?.challenged ? challengePage(session) : to(`/pay/${session.id}`)
  }),
  http.post('*/pay/:id/challenge', async ({ params, request }) => {
    const form = await formOf(request)
    const session = await sessionOf(state, params.id)
    if (!session) return overPage(session)
    return goOn(state, session, answerChallenge(state, session, form.get('answer') === 'yes'))
  }),
]
