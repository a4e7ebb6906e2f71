import type { bundleOf } from '#modules/evidence/bundle.tsx'
import type { emailOf } from '#modules/outbox/messages.tsx'

/*
 * What renders mails and what is made of them is in the worker once: the entry lays it down, and Next's part of the worker takes that, as it does with
 * Stripe's client (`next.config.ts`; docs/decisions/032). It is loaded when somebody first writes.
 */
const ONE = {
  emailOf: async (...args: Parameters<typeof emailOf>) =>
    (await import('#modules/outbox/messages.tsx')).emailOf(...args),
  bundleOf: async (...args: Parameters<typeof bundleOf>) =>
    (await import('#modules/evidence/bundle.tsx')).bundleOf(...args),
}
export type OneWriter = typeof ONE

Object.assign(globalThis, { [Symbol.for('band-of-bakers.writer')]: ONE })
