import type { JoinWaitingListInput } from '#contracts/api/waiting-list.ts'

/*
 * The waiting list without scripts: what its forms send, and the address that tells the answer. No address of a page holds whose it was.
 */

/** Where an answer stands that has no link of its own. */
const ANSWER_PAGE = '/waiting-list'

const textOf = (form: FormData, name: string) => {
  const value = form.get(name)
  return typeof value === 'string' ? value.trim() : ''
}

/** An address of our own, without a query: what a form names is never trusted to lead elsewhere. */
const OWN_PAGE = /^\/(?:[a-z0-9-]+\/?)*$/
const MOST_OF_AN_ADDRESS = 200

type Refused = { code: string; data?: unknown }
type Act<I, O> = (input: I) => Promise<readonly [Refused | null | undefined, O?]>
type Details = { left?: number; limit?: number; reference?: string; retryAfterSeconds?: number }

const addressOf = (page: string, words: Record<string, string | number | null | undefined>) => {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(words))
    if (value !== undefined && value !== null && value !== '') query.set(name, String(value))
  return query.size > 0 ? `${page}?${query.toString()}` : page
}

/**
 * The form of something that is sold out: `menuItemId`, `email-…` and `quantity-…` of it, and `returnTo`, the page that the answer leads back to.
 * @returns where to go
 */
export async function submitJoinForm(
  form: FormData,
  join: Act<JoinWaitingListInput, { position: number }>,
): Promise<string> {
  const menuItemId = textOf(form, 'menuItemId')
  const email = textOf(form, `email-${menuItemId}`)
  const [refused, joined] = await join({ menuItemId, email, quantity: Number(textOf(form, `quantity-${menuItemId}`)) })
  const page = textOf(form, 'returnTo')
  const from = page.length <= MOST_OF_AN_ADDRESS && OWN_PAGE.test(page) ? page : null
  const { left, limit, reference, retryAfterSeconds } = (refused?.data ?? {}) as Details
  return addressOf(ANSWER_PAGE, {
    ...(refused
      ? { refused: refused.code, left, limit, reference, retryAfterSeconds }
      : { position: joined?.position }),
    from,
  })
}

const LINK_TOKEN = /^[\w-]{16,200}$/

/** The page of a link; a token that is none leads to the page that says so. */
const placeAddress = (token: string) => `${ANSWER_PAGE}/${LINK_TOKEN.test(token) ? token : 'none'}`

/** The button of an offer: `token`. @returns the basket, or the page of the link with what was refused */
export async function submitAcceptForm(form: FormData, accept: Act<{ token: string }, unknown>): Promise<string> {
  const token = textOf(form, 'token')
  const [refused] = await accept({ token })
  return refused ? addressOf(placeAddress(token), { refused: refused.code }) : '/basket'
}

/** The button that leaves: `token`. @returns the page of the link */
export async function submitLeaveForm(form: FormData, leave: Act<{ token: string }, unknown>): Promise<string> {
  const token = textOf(form, 'token')
  const [refused] = await leave({ token })
  return addressOf(placeAddress(token), { refused: refused?.code })
}
