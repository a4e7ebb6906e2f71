import { BAKERY } from '#lib/constants/frontend.ts'
import { Icon } from '#components/ui/icon.tsx'
import { IntentLink } from '#components/ui/intent-link.tsx'
import { AccountLink } from '#components/account/account-link.tsx'
import { BasketLink } from './basket/basket-link.tsx'

/** On a phone the name has two lines, whichever font has come. */
const first = BAKERY.name.split(' ')
const last = first.pop()

/** The bakery's name, the way to everything on sale, and the basket. */
export function SiteHeader() {
  return (
    <header className="mx-auto flex w-full max-w-page flex-wrap items-center justify-between gap-x-2 px-5 py-3 sm:gap-x-4 sm:px-8 sm:py-5 print:hidden">
      <IntentLink
        href="/"
        className="flex min-h-tap items-center gap-2 font-display text-xl leading-none no-underline sm:gap-3 sm:text-2xl"
      >
        <img src="/scenes/loaf-mark.svg" alt="" width={44} height={44} className="size-11" />
        <span className="whitespace-nowrap">
          {first.join(' ')} <br className="sm:hidden" />
          {last}
        </span>
      </IntentLink>
      <nav aria-label="Shop" className="ml-auto flex items-center gap-2 sm:gap-8">
        <IntentLink
          href="/bake-sales"
          className="flex min-h-tap items-center font-semibold whitespace-nowrap no-underline hover:underline"
        >
          Bake sales
        </IntentLink>
        <AccountLink name={null} />
        <BasketLink icon={<Icon name="basket" className="size-6 sm:hidden" />} />
      </nav>
    </header>
  )
}
