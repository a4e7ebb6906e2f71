import Link from 'next/link'
import { BAKERY } from '#lib/constants/frontend.ts'
import { BasketLink } from './basket/basket-link.tsx'

export function SiteHeader() {
  return (
    <header className="mx-auto flex w-full max-w-page items-center justify-between gap-4 px-5 py-3 sm:px-8 sm:py-5">
      <Link href="/" className="flex min-h-tap items-center gap-3 font-display text-xl no-underline sm:text-2xl">
        <img src="/scenes/loaf-mark.svg" alt="" width={44} height={44} className="size-11" />
        {BAKERY.name}
      </Link>
      <BasketLink />
    </header>
  )
}
