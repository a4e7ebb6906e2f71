import { HomeScreen } from '#components/shop/home-screen.tsx'
import { JsonLd } from '#components/shop/json-ld.tsx'
import { bakeryData } from '#lib/structured-data.ts'
import { server } from '#modules/server.ts'

export const dynamic = 'force-dynamic'

/** Posts of the journal that the front door tells of. */
const LATEST = 3
/** Bakes that it names as those that people like best. */
const FAVOURITES = 4

export default async function HomePage() {
  const [{ items: sales }, { items: bestsellers }, { items: posts }] = await Promise.all([
    server.bakeSales.list({}),
    server.catalogue.list({ sort: 'bestselling', limit: FAVOURITES }),
    server.content.listPosts({ limit: LATEST }),
  ])
  const next = sales.find((sale) => sale.state === 'open') ?? sales[0]
  return (
    <>
      <JsonLd data={bakeryData()} />
      <HomeScreen
        sales={sales}
        next={next ? await server.bakeSales.get({ slug: next.slug }) : null}
        bestsellers={bestsellers}
        posts={posts}
      />
    </>
  )
}
