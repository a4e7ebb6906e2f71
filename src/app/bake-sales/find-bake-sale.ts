import { safe } from '@orpc/client'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { server } from '#modules/server.ts'

/** A bake sale by the slug in the address, read once a request; an unknown one is a 404 page. */
export const findBakeSale = cache(async (slug: string) => {
  const [error, sale, isDefined] = await safe(server.bakeSales.get({ slug }))
  if (!error) return sale
  if (isDefined && (error.code === 'BAKE_SALE_NOT_FOUND' || error.code === 'INVALID_INPUT')) notFound()
  throw error
})
