import { server } from '#modules/server.ts'

const A_PAGE = 100

/** Everything that the bakery makes, shelf by shelf. */
export async function allProducts() {
  const { items: shelves } = await server.catalogue.listCategories({ limit: A_PAGE })
  const pages = await Promise.all(shelves.map(({ slug }) => server.catalogue.list({ category: slug, limit: A_PAGE })))
  return pages.flatMap(({ items }) => items)
}
