import { notFound } from 'next/navigation'
import { staffDocumentFilePath } from '#lib/documents/paths.ts'
import { atDesk } from '../../../../../at-desk.ts'
import { documentFile } from '../../../../../../document-file.ts'
import { findDocument } from '../../find-document.ts'

type Context = { params: Promise<{ id: string; number: string }> }

/** A receipt or credit note as a file, at the desk. */
export async function GET(_request: Request, { params }: Context) {
  const { id, number } = await params
  await atDesk(staffDocumentFilePath(id, number))
  const document = await findDocument(id, number)
  if (!document) notFound()
  return documentFile(document)
}
