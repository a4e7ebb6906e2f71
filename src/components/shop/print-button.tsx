'use client'

import { Button } from '#components/ui/button.tsx'
import { Icon } from '#components/ui/icon.tsx'

/** Opens the browser's own print dialogue; there is nothing to print without JavaScript but the page, and the browser can do that too. */
export function PrintButton() {
  return (
    <Button
      look="secondary"
      className="print:hidden"
      onClick={() => {
        window.print()
      }}
    >
      <Icon name="print" /> Print this page
    </Button>
  )
}
