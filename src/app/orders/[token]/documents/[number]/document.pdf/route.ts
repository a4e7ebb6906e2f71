import { documentFile } from '../../../../../document-file.ts'
import { findDocument } from '../../../../find-document.ts'

type Context = { params: Promise<{ token: string; number: string }> }

/** A receipt or credit note as a file, for whoever has the order's link. */
export async function GET(_request: Request, { params }: Context) {
  const document = await findDocument(await params)
  return document ? documentFile(document) : new Response('There is no such document.', { status: 404 })
}
