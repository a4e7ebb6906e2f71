/**
 * Where people see a thing of the vendor's. What is played with has a part of its own there.
 * @param path what it is, by the vendor's id: `disputes/du_1`
 */
export const dashboardUrl = ({ STRIPE_SECRET_KEY: key }: { STRIPE_SECRET_KEY: string }, path: string) =>
  `https://dashboard.stripe.com/${/^[rs]k_test_/.test(key) ? 'test/' : ''}${path}`
