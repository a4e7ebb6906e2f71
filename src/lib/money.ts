const pounds = new Intl.NumberFormat('en-GB', { style: 'currency', currency: 'GBP' })

/** `£4.50` from whole pence. */
export const formatPence = (pence: number) => pounds.format(pence / 100)
