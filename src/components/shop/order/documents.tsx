import type { DocumentSummary } from '#contracts/model/document.ts'
import { TextLink } from '#components/ui/link.tsx'
import { documentPath } from '#lib/documents/paths.ts'
import { formatDate } from '#lib/dates.ts'
import { formatPence } from '#lib/money.ts'

export type OwnDocument = DocumentSummary & { href: string }

/** The documents of an order with where they are, for whoever has its link. */
export const ownDocuments = (documents: DocumentSummary[], token: string): OwnDocument[] =>
  documents.map((document) => ({ ...document, href: documentPath(token, document.number) }))

const WORDS = { receipt: 'Receipt', credit_note: 'Credit note' } satisfies Record<DocumentSummary['kind'], string>

/** Leads to the receipts and credit notes of an order; nothing where it has none yet. */
export function Documents({ documents }: { documents: OwnDocument[] }) {
  if (documents.length === 0) return null
  return (
    <section aria-labelledby="documents" className="max-w-prose space-y-2">
      <h2 id="documents" className="text-title">
        {documents.length === 1 ? 'Your receipt' : 'Your receipts'}
      </h2>
      <ul className="space-y-2">
        {documents.map(({ href, kind, number, grossPence, issuedAt }) => (
          <li key={number}>
            <TextLink look="standalone" href={href}>
              {WORDS[kind]} <span className="tabular-nums">{number}</span>
            </TextLink>
            <span className="block text-muted tabular-nums">
              {formatPence(grossPence)}, {formatDate(issuedAt)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
