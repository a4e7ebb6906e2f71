/** Stands where a formatter of HTML would be (`wrangler.toml`): mails are sent as they are. */
export function format(): never {
  throw new Error('Nothing is made pretty in the worker.')
}
