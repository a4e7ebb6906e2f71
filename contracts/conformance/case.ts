/** One HTTP call. `raw` is sent as it is; `body` as JSON. */
export type Call = {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  path: string
  body?: unknown
  raw?: string
  /** The error that a call on the way must meet; its data is the answer. */
  refusedWith?: string
}

/**
 * What goes wrong around an operation, whatever its input: `RATE_LIMITED`, its caller was too fast; `UNEXPECTED`, the database is
 * gone. The mock world can play any other error of an operation too.
 */
export type Fault = string

/** One promise of an operation, to be kept by both worlds. */
export type Case = {
  name: string
  /** Calls in order; a call may use the answers of those before it. The last one is judged. A list is sent at once. */
  calls: (Call | Call[] | ((answers: unknown[]) => Call))[]
  fault?: Fault
  /** When the last call is made, where that is not the moment at which the world stands. */
  at?: string
  /** `ok`, or the code of an error of the contract. */
  expect: string
  /** What the answer (or the error's data) must hold, at least. */
  holds?: (answers: unknown[]) => unknown
}

export type CasesOf = { operation: string; cases: Case[] }

const get = (path: string): Call => ({ method: 'GET', path })
const post = (path: string, body: unknown): Call => ({ method: 'POST', path, body })
const patch = (path: string, body: unknown): Call => ({ method: 'PATCH', path, body })
const remove = (path: string): Call => ({ method: 'DELETE', path, body: {} })
const raw = (path: string, text: string): Call => ({ method: 'POST', path, raw: text })
export const call = { get, post, patch, remove, raw }

/**
 * Stands in a path or a body where the token is that the last mail to an address has brought: of its place in a waiting list. No answer tells it.
 */
export const mailed = (email: string) => `mailed-to-${email.replace(/[^\w]/g, '-')}`
export const MAILED = /mailed-to-([\w-]+?)-example-com/g

/** Stands where the token is of the last link by which somebody proves who they are, and where the code is that an app makes of a secret. */
export const proven = (email: string) => `proof-for<${email}>`
export const PROVEN = /proof-for<([^>]+)>/g
export const codeFor = (secret: string) => `code-for<${secret}>`
export const CODE_FOR = /code-for<([^>]+)>/g

/** Stands where the token is by which somebody ends the marketing mail to an address. */
export const unsubscribing = (email: string) => `unsubscribing<${email}>`
export const UNSUBSCRIBING = /unsubscribing<([^>]+)>/g

/** Stands where the token is at the foot of a reminder of the last order of an address. */
export const notReminding = (email: string) => `not-reminding<${email}>`
export const NOT_REMINDING = /not-reminding<([^>]+)>/g

/** Stands where the token is of the link by which somebody takes the data that was prepared for them. */
export const exported = (email: string) => `exported-for<${email}>`
export const EXPORTED = /exported-for<([^>]+)>/g

/** Stands where the token of an order, or of the purchase of a gift card, is whose money comes by card before the call: somebody pays on the vendor's page. */
export const paidBy = (token: string) => `paid-by<${token}>`
export const PAID_BY = /paid-by<([^>]+)>/g

/** The two errors that any operation can meet whatever it is asked. */
export const faults = (one: Call): Case[] => [
  { name: 'a caller that is too fast', calls: [one], fault: 'RATE_LIMITED', expect: 'RATE_LIMITED' },
  { name: 'a database that is gone', calls: [one], fault: 'UNEXPECTED', expect: 'UNEXPECTED' },
]
