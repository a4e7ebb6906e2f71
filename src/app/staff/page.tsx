import { redirect } from 'next/navigation'
import { PATHS } from '#components/admin/paths.ts'

export default function StaffPage() {
  redirect(PATHS.bakeSales)
}
