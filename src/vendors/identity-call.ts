import { circuitBreaker, ConsecutiveBreaker, handleAll, timeout, TimeoutStrategy, wrap } from 'cockatiel'
import type { z } from 'zod'
import { IDENTITY_TIMEOUT_MS } from '#lib/constants/backend.ts'

/** A vendor of identities does not answer, takes too long, or answers what nobody understands. The reason is for staff, never for customers. */
export class IdentityUnavailable extends Error {}

/** What a vendor answers: what was asked for, or why not, in a word that is handled. */
export type Answer<T, Code extends string> = { ok: true; data: T } | { ok: false; code: Code }

const BREAK_AFTER_FAILURES = 5
const BREAK_MS = 10_000

/** One for each vendor of an isolate: its breaker remembers that the vendor is down, so that nobody waits for it in vain. */
export const vendorPolicy = () =>
  wrap(
    circuitBreaker(handleAll, { halfOpenAfter: BREAK_MS, breaker: new ConsecutiveBreaker(BREAK_AFTER_FAILURES) }),
    timeout(IDENTITY_TIMEOUT_MS, TimeoutStrategy.Aggressive),
  )
type Policy = ReturnType<typeof vendorPolicy>

type Call<T, Code extends string> = {
  policy: Policy
  url: string
  init: RequestInit
  schema: z.ZodType<T>
  /** The word of a refusal that is handled; null for any other, which is a failure. */
  refusalOf: (body: unknown, status: number) => Code | null
}

/** Calls a vendor. Nothing is tried twice: a person waits, and what was asked may have been done. @throws IdentityUnavailable */
export async function callVendor<T, Code extends string>({
  policy,
  url,
  init,
  schema,
  refusalOf,
}: Call<T, Code>): Promise<Answer<T, Code>> {
  try {
    return await policy.execute(async ({ signal }): Promise<Answer<T, Code>> => {
      const response = await fetch(url, { ...init, signal, redirect: 'manual' })
      const body: unknown = await response.json()
      if (response.ok) return { ok: true, data: schema.parse(body) }
      const code = refusalOf(body, response.status)
      if (code === null) throw new Error(`answered ${String(response.status)}`)
      return { ok: false, code }
    })
  } catch (error) {
    const { pathname, host } = new URL(url)
    throw new IdentityUnavailable(`${host}${pathname}: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    })
  }
}

export const jsonBody = (body: unknown, headers: Record<string, string> = {}): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json', ...headers },
  body: JSON.stringify(body),
})

export const formBody = (fields: Record<string, string>): RequestInit => ({
  method: 'POST',
  body: new URLSearchParams(fields),
})
