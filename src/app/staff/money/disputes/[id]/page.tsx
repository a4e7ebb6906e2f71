import type { Metadata } from 'next'
import { EvidenceScreen } from '#components/admin/evidence-screen.tsx'
import { evidenceHref } from '#components/admin/paths.ts'
import { server } from '#modules/server.ts'
import { atDesk } from '../../../at-desk.ts'
import { found } from '../../../found.ts'

export const metadata: Metadata = { title: 'Dispute' }

export default async function DisputePage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const desk = await atDesk(evidenceHref(id))
  const { orders, ...evidence } = await found(server.staff.payments.getEvidence({ id }))
  const shown = orders.map(({ mails, ...order }) => ({
    ...order,
    mails: mails.map(({ html: _html, text: _text, ...mail }) => mail),
  }))
  return <EvidenceScreen desk={desk} evidence={{ ...evidence, orders: shown }} />
}
