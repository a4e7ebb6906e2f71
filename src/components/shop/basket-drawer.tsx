'use client'

import { useEffect, useRef } from 'react'
import { Button, ButtonLink } from '#components/ui/button.tsx'
import { Group } from './basket/group.tsx'
import { OfflineNotice } from './basket/offline-notice.tsx'
import { Total } from './basket/total.tsx'
import type { BasketProps } from './basket-screen.tsx'

type Props = BasketProps & { isOpen: boolean; onClose: () => void }

/**
 * The basket beside the page that one is on. A native dialog: it keeps the focus inside, closes with Escape, and gives the
 * focus back to what opened it.
 */
export function BasketDrawer({ isOpen, onClose, basket, next = null, now, ...rest }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    if (isOpen && !dialog.current?.open) dialog.current?.showModal()
    if (!isOpen) dialog.current?.close()
  }, [isOpen])
  const isEmpty = basket.bakeSales.length === 0
  return (
    <dialog
      ref={dialog}
      aria-labelledby="basket-drawer"
      onClose={onClose}
      onClick={(event) => {
        // The backdrop is the dialog itself; everything else lies in the sheet.
        if (event.target === event.currentTarget) onClose()
      }}
      className="m-0 ml-auto h-dvh max-h-none w-full max-w-md translate-x-full bg-paper text-ink transition-[translate,overlay,display] transition-discrete duration-300 backdrop:bg-ink/50 open:translate-x-0 starting:open:translate-x-full"
    >
      <div className="flex h-full flex-col">
        <header className="flex items-center justify-between gap-4 px-5 py-3">
          <h2 id="basket-drawer" className="text-2xl">
            Your basket
          </h2>
          <Button look="quiet" onClick={onClose}>
            Close
          </Button>
        </header>
        {isEmpty ? (
          <div className="space-y-5 px-5 pt-6">
            {rest.isWaiting && <OfflineNotice />}
            <p className="text-xl">There is nothing in it yet, and the oven is waiting.</p>
            <ButtonLink href="/bake-sales">See the bake sales</ButtonLink>
          </div>
        ) : (
          <>
            <div className="min-h-0 flex-1 space-y-4 overflow-y-auto overscroll-contain px-3 pb-4">
              {rest.isWaiting && <OfflineNotice />}
              {basket.bakeSales.map((group) => (
                <Group key={group.bakeSale.id} group={group} next={next} now={now} {...rest} />
              ))}
            </div>
            <footer className="bg-sheet px-5 py-4 shadow-bar">
              <Total basket={basket} />
            </footer>
          </>
        )}
      </div>
    </dialog>
  )
}
