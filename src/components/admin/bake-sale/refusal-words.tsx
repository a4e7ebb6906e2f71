import type { Problem } from '#components/shop/form/problems.ts'
import type { Telling } from '#components/account/form/told.tsx'
import { formatDate } from '#lib/dates.ts'
import type { Refusal } from './answers.ts'

const MISSING = {
  menu: 'something on its menu',
  slots: 'times for collection',
  location: 'a place with an address',
  date: 'a cutoff that is still to come',
} as const

const STATUS = {
  draft: 'still a draft',
  published: 'published',
  completed: 'completed',
  cancelled: 'cancelled',
} as const

type AboutAll = Extract<Refusal, { kind: 'bake_sale_not_found' | 'bake_sale_state' | 'not_ready' }>

const isAboutAll = (answer: { kind: string }): answer is AboutAll =>
  ['bake_sale_not_found', 'bake_sale_state', 'not_ready'].includes(answer.kind)

/** What stands against a bake sale as a whole, in words, for whatever form has met it. */
export function toldOf(answer: { kind: string }): Partial<Record<string, Telling>> {
  if (!isAboutAll(answer)) return {}
  const telling = (title: string, words: string): Partial<Record<string, Telling>> => ({
    [answer.kind]: { title, words: <p>{words}</p> },
  })
  switch (answer.kind) {
    case 'bake_sale_not_found':
      return telling('This bake sale is gone', 'Somebody has taken it away meanwhile. Go back to the list.')
    case 'bake_sale_state':
      return telling('That cannot be done now', `It is ${STATUS[answer.data.status]}: load the page anew and see.`)
    case 'not_ready':
      return telling(
        'It is not ready',
        `It still needs ${answer.data.missing.map((one) => MISSING[one]).join(', and ')}.`,
      )
  }
}

/** A date that is not free. */
export const blackedOut = ({ onDate, reason }: { onDate: string; reason: string }): Problem => ({
  field: 'onDate',
  words: `There is no bake sale on ${formatDate(onDate)}: ${reason}`,
})
