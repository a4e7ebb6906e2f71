/** The pages on which somebody looks around and buys, by name: their paths in a shop that was seeded. */
export async function pagesOf(shop: string) {
  const { items } = await (await fetch(`${shop}/api/bake-sales?state=open`)).json<{ items: { slug: string }[] }>()
  const sale = `/bake-sales/${items[0]?.slug ?? ''}`
  return {
    home: '/',
    'bake sale': sale,
    product: '/products/country-sourdough',
    basket: '/basket',
    checkout: '/checkout',
  }
}
