import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { DocumentScreen } from '#components/admin/document-screen.tsx'
import { staffDocumentPath } from '#lib/documents/paths.ts'
import { atDesk } from '../../../../at-desk.ts'
import { findDocument } from '../find-document.ts'

export const metadata: Metadata = { title: 'Receipt' }

type Props = { params: Promise<{ id: string; number: string }> }

export default async function DocumentPage({ params }: Props) {
  const { id, number } = await params
  const desk = await atDesk(staffDocumentPath(id, number))
  const document = await findDocument(id, number)
  if (!document) notFound()
  return <DocumentScreen desk={desk} document={document} />
}
