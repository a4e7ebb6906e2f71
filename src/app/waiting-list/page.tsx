import type { Metadata } from 'next'
import { WaitingAnswerScreen } from '#components/shop/waiting-answer-screen.tsx'
import { answeredOf } from '#components/shop/waiting-list/answered.ts'
import type { Query } from '#lib/menu-filter.ts'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = { title: 'Waiting list', robots: { index: false } }

export default async function WaitingAnswerPage({ searchParams }: { searchParams: Promise<Query> }) {
  const { state, from } = answeredOf(await searchParams)
  return <WaitingAnswerScreen state={state} backHref={from ?? '/bake-sales'} />
}
