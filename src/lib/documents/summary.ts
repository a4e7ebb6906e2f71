import type { DocumentSummary, OrderDocument } from '#contracts/model/document.ts'

/** What a list shows of a document. */
export const summaryOf = ({ kind, number, issuedAt, grossPence }: OrderDocument): DocumentSummary => ({
  ...{ kind, number, issuedAt, grossPence },
})
