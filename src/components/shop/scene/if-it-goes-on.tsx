import { BAKERY } from '#lib/constants/frontend.ts'

/** Whom to write to, and what to tell them. */
export function IfItGoesOn({ reference }: { reference: string | null }) {
  return (
    <p className="wrap-anywhere text-muted">
      If it goes on, write to <a href={`mailto:${BAKERY.email}`}>{BAKERY.email}</a>
      {reference && (
        <>
          {' '}
          and give us the reference <code className="font-semibold text-ink">{reference}</code>
        </>
      )}
      .
    </p>
  )
}
