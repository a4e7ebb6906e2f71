import { globSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** Whom a page is for; each may see what the ones before may. `strangers`: the door, from which who is signed in is led on. */
export type Who = 'everybody' | 'strangers' | 'customer' | 'staff' | 'admin'

/** What a page needs to be looked at: things of the seeded world. */
export type Things = { sale: string; product: string; post: string; order: string; token: string }

type Page = {
  who: Who
  /** An address of it; a page without parts that vary has its own. */
  at?: (things: Things) => string
  /** How whoever may see it is answered, where that is not 200. */
  is?: number
  /** Or, where something of theirs is not there. */
  isOr?: number
  /** It shows what somebody owns: to any other it is not there. */
  isOwned?: true
}

const TOKEN = 'a'.repeat(64)
const UNKNOWN = '00000000-0000-4000-8000-00000000ffff'
const everybody: Page = { who: 'everybody' }
const customer: Page = { who: 'customer' }
const staff: Page = { who: 'staff' }
const admin: Page = { who: 'admin' }
const by = (of: Page, at: (things: Things) => string, is = 200): Page => ({ ...of, at, is })
/** Whose link was made up: the page says so. */
const stale = (of: Page, path: string, is = 200) => by(of, () => `${path}/${TOKEN}`, is)
const nowhere = (of: Page, path: (id: string) => string) => by(of, () => path(UNKNOWN), 404)

/**
 * Who may see each page, written out: nothing here is computed from the code that it tests. A page that is not in it fails the journey; say here whom a new
 * one is for.
 */
export const PAGES: Record<string, Page> = {
  '/': everybody,
  '/about': everybody,
  '/account': customer,
  '/account/addresses': customer,
  '/account/credit': customer,
  '/account/data': customer,
  '/account/data/[token]': stale(customer, '/account/data'),
  '/account/delete': customer,
  '/account/details': customer,
  '/account/messages': customer,
  '/account/orders': customer,
  '/account/orders/[number]': { ...by(customer, ({ order }) => `/account/orders/${order}`), isOwned: true },
  '/account/security': customer,
  // Who has no second factor is led back to where it is set up.
  '/account/security/recovery-codes': { ...customer, isOr: 307 },
  '/account/security/second-factor': customer,
  '/account/waiting-lists': customer,
  '/allergens': everybody,
  '/api/[...path]': by(everybody, () => '/api/nothing-of-ours', 404),
  '/bake-sales': everybody,
  '/bake-sales/[slug]': by(everybody, ({ sale }) => `/bake-sales/${sale}`),
  '/bake-sales.ics': everybody,
  '/basket': everybody,
  '/checkout': everybody,
  '/contact': everybody,
  '/cookies': everybody,
  '/delivery': everybody,
  '/faq': everybody,
  '/find-us': everybody,
  '/forgot-password': everybody,
  '/gift-cards': everybody,
  '/gift-cards/[token]': stale(everybody, '/gift-cards'),
  '/how-it-works': everybody,
  '/invitation/[token]': stale(everybody, '/invitation'),
  '/journal': everybody,
  '/journal/[slug]': by(everybody, ({ post }) => `/journal/${post}`),
  '/journal.xml': everybody,
  '/maintenance': everybody,
  '/media/[...key]': by(everybody, () => '/media/nothing-of-ours', 404),
  '/offline': everybody,
  '/orders/[token]': by(everybody, ({ token }) => `/orders/${token}`),
  '/orders/[token]/calendar.ics': by(everybody, ({ token }) => `/orders/${token}/calendar.ics`),
  '/orders/[token]/documents/[number]': by(everybody, ({ token }) => `/orders/${token}/documents/R-999999`, 404),
  '/orders/[token]/documents/[number]/document.pdf': by(
    everybody,
    ({ token }) => `/orders/${token}/documents/R-999999/document.pdf`,
    404,
  ),
  '/privacy': everybody,
  '/products': everybody,
  '/products/[slug]': by(everybody, ({ product }) => `/products/${product}`),
  '/reset-password/[token]': stale(everybody, '/reset-password'),
  '/sign-in': { who: 'strangers' },
  // Without the first half of a sign-in there is no second.
  '/sign-in/code': { who: 'everybody', is: 307 },
  '/sign-up': { who: 'strangers' },
  // It has nothing of its own, and leads everybody on to a page that asks.
  '/staff': { ...everybody, is: 307 },
  '/staff/bake-sales': staff,
  '/staff/bake-sales/new': admin,
  '/staff/bake-sales/[id]': nowhere(staff, (id) => `/staff/bake-sales/${id}`),
  '/staff/bake-sales/[id]/edit': nowhere(admin, (id) => `/staff/bake-sales/${id}/edit`),
  '/staff/bake-sales/[id]/plan': nowhere(staff, (id) => `/staff/bake-sales/${id}/plan`),
  '/staff/menu-items/[id]/cannot-bake': nowhere(staff, (id) => `/staff/menu-items/${id}/cannot-bake`),
  '/staff/messages': staff,
  '/staff/money': staff,
  '/staff/money/disputes/[id]': nowhere(staff, (id) => `/staff/money/disputes/${id}`),
  '/staff/money/disputes/[id]/evidence.zip': nowhere(staff, (id) => `/staff/money/disputes/${id}/evidence.zip`),
  '/staff/money/reconciliations': admin,
  '/staff/orders': staff,
  '/staff/orders/[id]': nowhere(staff, (id) => `/staff/orders/${id}`),
  '/staff/orders/[id]/documents/[number]': nowhere(staff, (id) => `/staff/orders/${id}/documents/R-999999`),
  '/staff/orders/[id]/documents/[number]/document.pdf': nowhere(
    staff,
    (id) => `/staff/orders/${id}/documents/R-999999/document.pdf`,
  ),
  '/staff/people': admin,
  '/staff/statement': staff,
  '/staff/vouchers': admin,
  '/staff/vouchers/new': admin,
  '/staff/webhooks': admin,
  '/terms': everybody,
  '/unsubscribe/[token]': stale(everybody, '/unsubscribe'),
  '/verify-email/[token]': stale(everybody, '/verify-email'),
  '/waiting-list': everybody,
  '/waiting-list/[token]': stale(everybody, '/waiting-list'),
}

/** Every route under `src/app` that answers, as Next names it. */
export const routes = () =>
  globSync('**/{page.tsx,route.ts,route.tsx}', { cwd: fileURLToPath(new URL('../src/app/', import.meta.url)) })
    .map((file) => `/${file.replace(/\/?(page|route)\.tsx?$/, '')}`.replace(/\/\(\w+\)/g, ''))
    .sort()
