import Link from 'next/link'
import { BAKERY } from '#lib/constants/frontend.ts'
import { BasketLink } from './basket/basket-link.tsx'

export function SiteHeader() {
  return (
    <header className="max-w-page mx-auto flex w-full items-center justify-between gap-4 px-5 py-3 sm:px-8 sm:py-5">
      <Link href="/" className="min-h-tap font-display flex items-center gap-3 text-xl no-underline sm:text-2xl">
        <img src="/scenes/loaf-mark.svg" alt="" width={44} height={44} className="size-11" />
        {BAKERY.name}
      </Link>
      <BasketLink />
    </header>
  )
}
