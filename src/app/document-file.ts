import { documentPdf } from '#lib/documents/pdf.ts'
import { fileNameOf } from '#lib/documents/words.ts'

/** The answer with a document as a file: for who asks alone, and kept nowhere on the way. */
export const documentFile = (document: Parameters<typeof documentPdf>[0]) =>
  new Response(documentPdf(document), {
    headers: {
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="${fileNameOf(document)}"`,
      'cache-control': 'private, no-store',
      'x-robots-tag': 'noindex',
    },
  })
