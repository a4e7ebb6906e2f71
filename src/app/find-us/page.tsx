import type { Metadata } from 'next'
import { FindUsScreen } from '#components/shop/find-us-screen.tsx'
import { server } from '#modules/server.ts'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = {
  title: 'Find us',
  description: 'Where to collect your bread: the places, the way to them, and when we are there.',
  alternates: { canonical: '/find-us' },
}

export default async function FindUsPage() {
  const { items } = await server.bakeSales.list({})
  return <FindUsScreen sales={items} />
}
