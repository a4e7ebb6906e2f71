import type { Finding } from './diagnose.ts'

const PATIENCE_MS = 8_000

type Question = {
  vendor: string
  url: string
  headers?: Record<string, string>
  /** What a refusal means for the owner. */
  refused: string
}

/** One harmless question for each vendor, which only the right key answers. */
function questionsOf(vars: Readonly<Record<string, string | undefined>>): Question[] {
  const of = (name: string) => vars[name] ?? ''
  return [
    {
      vendor: 'Stripe',
      url: `${of('STRIPE_API_BASE')}/v1/balance_transactions?limit=1`,
      headers: { authorization: `Bearer ${of('STRIPE_SECRET_KEY')}` },
      refused: 'STRIPE_SECRET_KEY is not taken',
    },
    {
      vendor: 'Resend',
      url: `${of('RESEND_BASE_URL')}/domains`,
      headers: { authorization: `Bearer ${of('RESEND_API_KEY')}` },
      refused: 'RESEND_API_KEY is not taken, or may not read domains (a key that only sends may not: that is well)',
    },
    { vendor: 'Identity Platform', url: of('IDENTITY_JWKS_URL'), refused: 'IDENTITY_JWKS_URL gives no keys' },
    { vendor: 'Google', url: of('GOOGLE_JWKS_URL'), refused: 'GOOGLE_JWKS_URL gives no keys' },
  ]
}

async function ask({ vendor, url, headers = {}, refused }: Question): Promise<Finding> {
  try {
    const { status } = await fetch(url, { headers, signal: AbortSignal.timeout(PATIENCE_MS) })
    if (status < 300) return { name: vendor, state: 'ok', words: 'answers' }
    return { name: vendor, state: 'wrong', words: `answers ${String(status)}: ${refused}` }
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    return { name: vendor, state: 'wrong', words: `does not answer: ${why}` }
  }
}

/** Asks each vendor whether it lets us in. */
export const askVendors = (vars: Readonly<Record<string, string | undefined>>) =>
  Promise.all(questionsOf(vars).map(ask))
