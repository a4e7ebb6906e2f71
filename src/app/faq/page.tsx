import type { Metadata } from 'next'
import { FaqScreen } from '#components/shop/faq-screen.tsx'
import { JsonLd } from '#components/shop/json-ld.tsx'
import { faqPage } from '#lib/structured-data.ts'
import { server } from '#modules/server.ts'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = {
  title: 'Questions',
  description: 'What people ask us over the table, and what we answer.',
  alternates: { canonical: '/faq' },
}

const A_PAGE = 100

export default async function FaqPage() {
  const { items } = await server.content.listFaqs({ limit: A_PAGE })
  return (
    <>
      {items.length > 0 && <JsonLd data={faqPage(items)} />}
      <FaqScreen faqs={items} />
    </>
  )
}
