import type { Metadata } from 'next'
import { LiveVoucherForm } from '#components/admin/live/vouchers.tsx'
import { NEW_VOUCHER_PATH } from '#components/admin/paths.ts'
import { server } from '#modules/server.ts'
import { allProducts } from '../../../products/all-products.ts'
import { atDesk } from '../../at-desk.ts'

export const metadata: Metadata = { title: 'New voucher' }

const named = (list: { id: string; name: string }[]) => list.map(({ id, name }) => ({ id, name }))

export default async function NewVoucherPage() {
  const desk = await atDesk(NEW_VOUCHER_PATH, 'admin')
  const [{ items: categories }, products] = await Promise.all([
    server.catalogue.listCategories({ limit: 100 }),
    allProducts(),
  ])
  return <LiveVoucherForm desk={desk} categories={named(categories)} products={named(products)} />
}
