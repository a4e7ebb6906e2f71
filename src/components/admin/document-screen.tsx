import type { OrderDocument } from '#contracts/model/document.ts'
import { DocumentSheet } from '#components/shop/document/sheet.tsx'
import { PrintButton } from '#components/shop/print-button.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import { Icon } from '#components/ui/icon.tsx'
import { titleOf } from '#lib/documents/words.ts'
import { staffDocumentFilePath } from '#lib/documents/paths.ts'
import { AdminLayout } from './admin-layout.tsx'
import type { Desk } from './layout/sections.ts'
import { orderHref, PATHS } from './paths.ts'

/** A receipt or credit note of an order, at the desk: as its customer has it. */
export function DocumentScreen({ desk, document }: { desk: Desk; document: OrderDocument }) {
  const { orderId, orderNumber, number } = document
  return (
    <AdminLayout
      desk={desk}
      current="orders"
      title={`${titleOf(document)} ${number}`}
      trail={[
        { label: 'Orders', href: PATHS.orders },
        { label: orderNumber, href: orderHref(orderId) },
      ]}
      actions={
        <>
          <ButtonLink look="secondary" href={staffDocumentFilePath(orderId, number)} prefetch={false} download>
            <Icon name="file" /> PDF
          </ButtonLink>
          <PrintButton />
        </>
      }
    >
      <DocumentSheet document={document} />
    </AdminLayout>
  )
}
