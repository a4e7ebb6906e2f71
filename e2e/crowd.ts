import type { BakeSaleDetail } from '../contracts/model/bake-sale.ts'
import { openBooks, type Books } from '../scripts/prove/books.ts'
import { startTemporaryWorld, type TemporaryWorld } from '../scripts/local/temporary.ts'

/** A shop whose database can be prepared before it opens, and asked after it has closed. */
export async function startCrowdedShop(prepare: (books: Books) => void): Promise<TemporaryWorld> {
  const world = await startTemporaryWorld()
  await world.kill()
  const books = openBooks(world.state)
  prepare(books)
  books.rememberStock()
  books.close()
  await world.restart()
  return world
}

/** Ends the shop and opens its books. */
export async function closeShop(world: TemporaryWorld): Promise<Books> {
  await world.kill()
  return openBooks(world.state)
}

type Listed = { items: { slug: string }[] }

/** The open bake sale, as the API tells it. */
export async function openSale(world: TemporaryWorld): Promise<BakeSaleDetail> {
  const { items } = await (await fetch(`${world.shop}/api/bake-sales?state=open`)).json<Listed>()
  return (await fetch(`${world.shop}/api/bake-sales/${items[0]?.slug ?? ''}`)).json<BakeSaleDetail>()
}

export type Answer = { status: number; code: string | null; body: unknown }

/** A buyer of the crowd: an address and a line of their own. */
export const buyer = (index: number) => ({
  name: `Buyer ${String(index)}`,
  email: `buyer-${String(index)}@example.com`,
})

/** Posts to the API as one of many: each has a line of their own, so that nobody is held back for the others. */
export async function post(world: TemporaryWorld, path: string, body: unknown, line: number): Promise<Answer> {
  const response = await fetch(`${world.shop}/api${path}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'cf-connecting-ip': `10.${String(line >> 16)}.${String((line >> 8) & 255)}.${String(line & 255)}`,
    },
    body: JSON.stringify(body),
  })
  const answer: unknown = await response.json()
  const code = response.ok ? null : (answer as { code: string }).code
  return { status: response.status, code, body: answer }
}

/** How often each outcome was told: `ok`, or the code of an error. */
export const tally = (answers: Answer[]) =>
  Object.fromEntries([...Map.groupBy(answers, ({ code }) => code ?? 'ok')].map(([code, of]) => [code, of.length]))

/** Does something for each, so many at a time. */
export async function crowd<T, R>(people: T[], atOnce: number, act: (person: T) => Promise<R>): Promise<R[]> {
  const answers: R[] = []
  const waiting = people.entries()
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (const [index, person] of waiting) answers[index] = await act(person)
    }),
  )
  return answers
}
