/** Where the pages of the desk are. */
export const PATHS = {
  home: '/staff',
  bakeSales: '/staff/bake-sales',
  orders: '/staff/orders',
  vouchers: '/staff/vouchers',
  people: '/staff/people',
  statement: '/staff/statement',
  disputes: '/staff/money',
  reconciliations: '/staff/money/reconciliations',
  webhooks: '/staff/webhooks',
  messages: '/staff/messages',
} as const

/** Where one bake sale is, or what is done with it. */
export const saleHref = (id: string, part?: 'edit' | 'plan') =>
  part === undefined ? `${PATHS.bakeSales}/${id}` : `${PATHS.bakeSales}/${id}/${part}`

/** Where one order is. */
export const orderHref = (id: string) => `${PATHS.orders}/${id}`

/** Where something is taken off a menu, and off the orders that have it. */
export const cannotBakeHref = (menuItemId: string) => `/staff/menu-items/${menuItemId}/cannot-bake`

/** Where all that speaks for us in a dispute is, or the file of it. */
export const evidenceHref = (disputeId: string, part?: 'evidence.zip') =>
  [`${PATHS.disputes}/disputes/${disputeId}`, ...(part === undefined ? [] : [part])].join('/')

export const NEW_VOUCHER_PATH = `${PATHS.vouchers}/new`
