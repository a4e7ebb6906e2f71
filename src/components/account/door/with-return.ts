/** The address of a page that leads on to another one afterwards. */
export const withReturn = (path: string, returnTo: string) =>
  returnTo === '/' ? path : `${path}?returnTo=${encodeURIComponent(returnTo)}`
