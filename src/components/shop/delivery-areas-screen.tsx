import { ButtonLink } from '#components/ui/button.tsx'
import type { DeliveryArea } from '#contracts/model/delivery-area.ts'
import { AreaTable } from './delivery/area-table.tsx'
import { checkPostcode } from './delivery/check.ts'
import { PostcodeForm } from './delivery/postcode-form.tsx'
import { Page } from './page.tsx'

type Props = {
  areas: DeliveryArea[]
  /** What somebody has asked for: `?postcode=` of the address. */
  postcode: string | null
}

/** Where we bring bread to, what that costs, and whether we come to somebody's door. */
export function DeliveryAreasScreen({ areas, postcode }: Props) {
  return (
    <Page className="space-y-12 pt-4">
      <header className="grid items-center gap-8 md:grid-cols-[1.3fr_1fr]">
        <div className="max-w-prose space-y-4">
          <h1 className="text-hero">To your door</h1>
          <p className="text-xl">
            {areas.length === 0
              ? 'We do not deliver at the moment. You collect at the place of the bake sale you ordered for.'
              : 'On the morning of a bake sale our bicycle goes round the hills. We bring what you ordered while it is still warm.'}
          </p>
          {areas.length === 0 && <ButtonLink href="/find-us">Where to collect</ButtonLink>}
        </div>
        <img src="/scenes/delivery-bike.svg" alt="" width={800} height={600} className="w-full rounded-card" />
      </header>
      {areas.length > 0 && (
        <div className="grid gap-x-16 gap-y-12 lg:grid-cols-[1.3fr_1fr]">
          <div className="lg:order-last">
            <PostcodeForm typed={postcode} answer={checkPostcode(postcode, areas)} />
          </div>
          <section aria-labelledby="areas" className="space-y-5">
            <h2 id="areas" className="text-title">
              Where we come to
            </h2>
            <AreaTable areas={areas} />
            <p className="text-base text-muted">
              What it costs is added when you order, and shown before you do. Collecting is always free.
            </p>
          </section>
        </div>
      )}
    </Page>
  )
}
