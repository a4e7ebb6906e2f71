import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { DocumentScreen } from '#components/shop/document-screen.tsx'
import { documentFilePath } from '#lib/documents/paths.ts'
import { findDocument } from '../../../find-document.ts'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = { title: 'Your receipt', robots: { index: false }, referrer: 'no-referrer' }

type Props = { params: Promise<{ token: string; number: string }> }

export default async function DocumentPage({ params }: Props) {
  const { token, number } = await params
  const document = await findDocument({ token, number })
  if (!document) notFound()
  return (
    <DocumentScreen
      document={document}
      orderHref={`/orders/${token}`}
      fileHref={documentFilePath(token, document.number)}
    />
  )
}
