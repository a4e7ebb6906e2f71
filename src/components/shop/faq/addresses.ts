import type { Faq } from '#contracts/model/content.ts'
import { slugOf } from '#lib/slug.ts'

/** Where each question stands on its page, by id: its own words, or its id where they make no address or another has it. */
export function addressesOf(faqs: Faq[]): Map<string, string> {
  const taken = new Set<string>()
  return new Map(
    faqs.map(({ id, question }) => {
      const slug = slugOf(question)
      const address = slug === '' || taken.has(slug) ? id : slug
      taken.add(address)
      return [id, address]
    }),
  )
}
