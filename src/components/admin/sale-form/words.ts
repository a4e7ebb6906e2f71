import type { BakeSaleChoices } from '#contracts/model/bake-sale-at-desk.ts'
import type { Problem } from '#components/shop/form/problems.ts'
import type { SaleAnswer } from '../bake-sale/answers.ts'
import { blackedOut } from '../bake-sale/refusal-words.tsx'
import { fieldOf } from './input.ts'

/** What to say of each field that is missing or not what it must be. A line of a list is named by its number. */
const WORDS: Record<string, string> = {
  title: 'Give it a title of 200 characters or less.',
  intro: 'Shorten the introduction to 600 characters.',
  slug: 'Give it an address of small letters, digits and hyphens, like 2026-11-28-ludlow-market.',
  locationId: 'Choose a place.',
  onDate: 'Choose a day.',
  opens: 'Say from when orders are taken.',
  cutoff: 'Say until when orders are taken.',
  menu: 'A menu has 200 lines at most.',
  slots: 'There are 100 slots at most.',
  pools: 'There are 50 pools at most.',
  'menu.variantId': 'choose what is baked.',
  'menu.price': 'give a price in pounds, like 4.80.',
  'menu.capacity': 'say how many there are.',
  'menu.perCustomerLimit': 'say how many one customer may have, 1 to 99.',
  'menu.poolId': 'choose a pool that there is.',
  'menu.poolUnits': 'say how much of the pool a piece takes, 1 to 1000.',
  'menu.leadTimeHours': 'say how many hours before the collection it is ordered, 0 to 336.',
  'slots.from': 'say when it begins.',
  'slots.to': 'say when it ends.',
  'slots.capacity': 'say how many orders fit.',
  'pools.name': 'give it a name.',
  'pools.capacity': 'say how many units there are.',
}
const LINES: Record<string, string> = { menu: 'Menu', slots: 'Slot', pools: 'Pool' }

/** `menu.0.price` is the price of the first line of the menu. */
const named = (field: string, words: string) => {
  const [list = '', at] = field.split('.')
  return at === undefined ? words : `${LINES[list] ?? list} ${String(Number(at) + 1)}: ${words}`
}

const kindOf = (field: string) => field.replace(/\.\d+/g, '')
const isKnown = (field: string) => kindOf(field) in WORDS

/** Beside a field it is clear which line is meant. */
export const unnamed = (words: string) => words.replace(/^(?:Menu|Slot|Pool) \d+: /, '')

/** What is wrong with a field that its contract does not take. */
export const problemAt = (field: string): Problem => ({
  field,
  words: named(field, WORDS[kindOf(field)] ?? 'look at this again.'),
})

const OUT_OF_ORDER: Record<string, string> = {
  cutoff: 'Orders end after they begin, and before the collection begins.',
  'slots.from': 'it begins on the day of the bake sale, and after the cutoff.',
  'slots.to': 'it ends after it begins.',
}

/** Whether a field says how much there is of something, which can be less, but not less than is ordered. */
const isAmount = (field: string) => field.endsWith('.capacity')

/** What the bakery has found wrong with one field. */
export function problemsIn(answer: SaleAnswer | { kind: 'idle' | 'sending' }): Problem[] {
  switch (answer.kind) {
    case 'invalid':
      return answer.fields
        .map(({ path }) => fieldOf(path))
        .filter(isKnown)
        .map(problemAt)
    case 'slug_taken':
      return [{ field: 'slug', words: 'Choose another address: there is a bake sale with this one.' }]
    case 'date_blacked_out':
      return [blackedOut(answer.data)]
    case 'times_out_of_order': {
      const field = fieldOf(answer.data.field)
      const words = OUT_OF_ORDER[kindOf(field)] ?? 'Choose another day.'
      return [{ field, words: named(field, words) }]
    }
    case 'unknown_reference': {
      const field = fieldOf(answer.data.field)
      return [{ field, words: named(field, 'choose again: what was chosen is not there any more.') }]
    }
    case 'below_reserved': {
      const field = fieldOf(answer.data.field)
      const { reserved } = answer.data
      const words = isAmount(field)
        ? `make it ${String(reserved)} or more: that is what is ordered already.`
        : field.includes('.')
          ? `leave it as it was: ${String(reserved)} are ordered already.`
          : `Something of it that you took away is ordered ${String(reserved)} times. Load the page anew to have it back.`
      return [{ field, words: named(field, words) }]
    }
    default:
      return []
  }
}

/** `Country sourdough, Large`, by the id of the variant. */
export const variantOptions = ({ variants }: Pick<BakeSaleChoices, 'variants'>) =>
  variants.map(({ id, productName, variantName }) => ({ value: id, label: `${productName}, ${variantName}` }))
