import type { Faq, JournalPost } from '#contracts/model/content.ts'
import type { Media } from '#contracts/model/media.ts'
import { addDays } from '#lib/dates.ts'
import { makeCategories } from '../categories.ts'
import { idOf } from '../ids.ts'
import type { BakeryProduct } from '../types.ts'

const FAQS = [
  [
    'Can I change my order?',
    'Until the cutoff, yes: open the link in your mail. After that the dough is made; write to us and we will see.',
  ],
  ['How do I pay?', 'When you collect, by card or in cash.'],
  [
    'What if I cannot come?',
    'Cancel by the link in your mail before the cutoff. After it, send a friend with the order number.',
  ],
  [
    'Do you bake without nuts?',
    'We have nuts in the bakery every day and cannot promise that nothing has touched them.',
  ],
  ['Why is there a cutoff?', 'We bake what was ordered and nothing else. The cutoff is when we weigh the flour.'],
  ['Do I need an account?', 'No. A name and an e-mail address are enough.'],
  ['How long does the sourdough keep?', 'Four days, cut side down on a board. It freezes well, sliced.'],
  ['Do you deliver?', 'Not yet: you collect at the market or at the Forge.'],
] as const

const POSTS = [
  [
    'Why we bake to order',
    'An oven that bakes what was asked for throws nothing away.',
    'We used to guess. Some Saturdays we carried four crates home; on others the rye was gone by ten.\n\nThen we asked. Now you say what you want by Thursday evening, we weigh exactly that much flour, and on Saturday everything has a name on it.',
  ],
  [
    'The new mill',
    'Our flour now comes from eleven miles away.',
    'The wheat is grown on the hill above Clun and ground between stones the week before we use it.\n\nIt drinks more water and wants more time. The crust has gone a shade darker, and we would not go back.',
  ],
  [
    'Plum season, at last',
    'Four weeks of Danish pastries, and not a day more.',
    'The first crates came in on Tuesday from the orchard behind the church.\n\nWe make as many as there are plums. When they are gone they are gone, and you will have to make do with custard.',
  ],
  [
    'What happens on a Friday night',
    'From shaping at six to the first loaf out at four.',
    'Shaping starts at six, when the phone has stopped ringing. By nine everything sleeps in the cold.\n\nAt two somebody lights the deck oven. At four the first loaves crackle on the rack, and that is the best sound we know.',
  ],
] as const

const WEEK = 7
const MANY = 50

/** The words of the shop: categories, questions and the journal, with the pictures that go with them. */
export function makeContent(products: BakeryProduct[], today: string) {
  const at = (ago: number) => `${addDays(today, -ago)}T08:00:00.000Z`
  const categories = makeCategories(products)
  const pictured = products.flatMap(({ slug, picture }) => (picture ? [{ slug, alt: picture.alt }] : []))
  const media = Array.from({ length: Math.max(MANY, pictured.length) }, (_, index): Media => {
    const { slug, alt } = pictured[index % pictured.length] ?? { slug: 'bread', alt: 'Bread' }
    return {
      id: idOf('media', slug, String(index)),
      key:
        index < pictured.length
          ? `media/${slug}.webp`
          : `media/${slug}-${String(Math.floor(index / pictured.length) + 1)}.webp`,
      alt,
      width: 1600,
      height: 1200,
      contentType: 'image/webp',
      uploadedAt: at(30 + index),
    }
  })
  const asked: (readonly [string, string])[] = [
    ...FAQS,
    ...products.flatMap(({ name, ingredients, allergens }): [string, string][] => [
      [`What is in the ${name.toLowerCase()}?`, `${ingredients.map((one) => one.name).join(', ')}.`],
      [
        `Is the ${name.toLowerCase()} free of milk?`,
        allergens.includes('milk') ? 'No, there is milk in it.' : 'Yes, there is no milk in it.',
      ],
      [`Does the ${name.toLowerCase()} freeze?`, 'Yes, for a month. Let it thaw in its wrapping and warm it through.'],
      [
        `How early should I order the ${name.toLowerCase()}?`,
        'Any time before the cutoff, as long as there is some left.',
      ],
    ]),
  ]
  const faqs = asked.map(([question, answer], position): Faq => ({
    id: idOf('faq', String(position)),
    question,
    answer,
    position,
  }))
  const posts = Array.from({ length: MANY }, (_, index): JournalPost => {
    const [title, excerpt, body] = POSTS[index % POSTS.length] ?? POSTS[0]
    const volume = Math.floor(index / POSTS.length)
    const named = volume === 0 ? title : `${title}, ${String(volume + 1)}`
    return {
      id: idOf('post', String(index)),
      slug: named.toLowerCase().replaceAll(',', '').replaceAll(' ', '-'),
      title: named,
      excerpt,
      picture: media[index % pictured.length] ?? null,
      publishedAt: at(2 + index * WEEK),
      author: index % 2 === 0 ? 'Megan Jones' : 'Owain Okafor',
      body,
    }
  })
  return {
    categories,
    media,
    faqs,
    posts,
    written: { faqs: faqs.slice(0, FAQS.length), posts: posts.slice(0, POSTS.length) },
  }
}
