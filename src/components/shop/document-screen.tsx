import type { OrderDocument } from '#contracts/model/document.ts'
import { ButtonLink } from '#components/ui/button.tsx'
import { Icon } from '#components/ui/icon.tsx'
import { TextLink } from '#components/ui/link.tsx'
import { titleOf } from '#lib/documents/words.ts'
import { DocumentSheet } from './document/sheet.tsx'
import { Page } from './page.tsx'
import { PrintButton } from './print-button.tsx'

type Props = { document: OrderDocument; orderHref: string; fileHref: string }

/** A receipt or credit note, for whoever has the link of its order: to be read, printed, and kept as a file. */
export function DocumentScreen({ document, orderHref, fileHref }: Props) {
  return (
    <Page className="space-y-6 pt-4 print:p-0">
      <div className="space-y-4 print:hidden">
        <h1 className="text-hero">{titleOf(document)}</h1>
        <div className="flex flex-wrap gap-3">
          <ButtonLink href={fileHref} prefetch={false} download>
            <Icon name="file" /> Keep it as a PDF
          </ButtonLink>
          <PrintButton />
        </div>
      </div>
      <DocumentSheet document={document} />
      <p className="print:hidden">
        <TextLink look="standalone" href={orderHref}>
          Your order {document.orderNumber}
        </TextLink>
      </p>
    </Page>
  )
}
