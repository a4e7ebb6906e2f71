import { ButtonLink } from '#components/ui/button.tsx'
import { Page } from './page.tsx'

/** An address that leads nowhere. */
export function NotFoundScreen() {
  return (
    <Page className="grid items-center gap-8 pt-6 md:grid-cols-2">
      <div className="space-y-5">
        <h1 className="text-hero">Nothing on this shelf</h1>
        <p className="text-xl">
          The page you asked for is not here. If a link in a mail brought you, copy the whole of it.
        </p>
        <ButtonLink href="/">To the next bake sale</ButtonLink>
      </div>
      <img src="/scenes/empty-basket.svg" alt="" width={800} height={600} className="w-full rounded-card" />
    </Page>
  )
}
