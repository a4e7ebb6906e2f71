/** Where the pages of the desk are. */
export const PATHS = {
  home: '/staff',
  bakeSales: '/staff/bake-sales',
  orders: '/staff/orders',
  vouchers: '/staff/vouchers',
  people: '/staff/people',
} as const

/** Where one bake sale is, or what is done with it. */
export const saleHref = (id: string, part?: 'edit' | 'plan') =>
  part === undefined ? `${PATHS.bakeSales}/${id}` : `${PATHS.bakeSales}/${id}/${part}`
