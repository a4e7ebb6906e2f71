/** Stands where libraries bring along what nobody here calls (`wrangler.toml`): a formatter of HTML, and a reader of mail. */
export function format(): never {
  throw new Error('The worker makes nothing pretty, and reads no mail.')
}

// eslint-disable-next-line import/no-default-export -- what it stands for has one
export default { parse: format }
