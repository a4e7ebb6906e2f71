import { addDays, londonInstant } from '#lib/dates.ts'
import { blackout, edge, open, plenty, scheduled, UNKNOWN } from '../bakery.ts'
import { call } from '../case.ts'

export const path = (id: string, what = '') => `/staff/bake-sales/${id}${what}`
export const idOf = (answers: unknown[]) => (answers.at(-1) as { id: string }).id
export const cancelled = edge('cancelled-sale')
export const completed = edge('completed-sale')
export const draft = edge('draft-sale')
export const onDate = addDays(open.onDate, 21)
export const slot = (date: string, from: string, to: string) => ({
  startsAt: londonInstant(date, from),
  endsAt: londonInstant(date, to),
  capacity: 8,
})
export const item = { variantId: plenty.variantId, pricePence: 480, capacity: 20, perCustomerLimit: 4 }
export const pool = { id: '00000000-0000-4000-8000-000000000001', name: 'Deck oven, first bake', capacity: 40 }

const wanted = (over: object = {}) => ({
  slug: 'spring-fair',
  title: 'Spring fair',
  intro: 'Under the big tree.',
  locationId: open.locationId,
  onDate,
  opensAt: londonInstant(addDays(onDate, -14), '08:00'),
  cutoffAt: londonInstant(addDays(onDate, -2), '20:00'),
  menu: [item],
  slots: [slot(onDate, '09:00', '09:30'), slot(onDate, '11:30', '12:00')],
  pools: [],
  ...over,
})
export const create = (over: object = {}) => call.post('/staff/bake-sales', wanted(over))
export const update = (id: string, body: object) => call.patch(path(id), body)
export const act = (id: string, what: string, body: object = {}) => call.post(path(id, `/${what}`), body)
export const move = (id: string, date: string) =>
  act(id, 'move', { onDate: date, reason: 'The river is over the road.' })
export const cancel = (id: string) => act(id, 'cancel', { reason: 'The oven is broken.' })

export const taken = {
  name: 'an address that another has',
  expect: 'SLUG_TAKEN',
  holds: () => ({ slug: scheduled.slug }),
}
export const closed = { name: 'a date without bake sales', expect: 'DATE_BLACKED_OUT', holds: () => blackout }
export const strange = (field: string) => ({
  name: `${field} of something that there is not`,
  expect: 'UNKNOWN_REFERENCE',
  holds: () => ({ field, id: UNKNOWN }),
})
export const unknown = (step: ReturnType<typeof call.post>) => ({
  name: 'one that there is not',
  calls: [step],
  expect: 'BAKE_SALE_NOT_FOUND',
  holds: () => ({ id: UNKNOWN }),
})
export const over = (name: string, step: ReturnType<typeof call.post>, status: string) => ({
  name,
  calls: [step],
  expect: 'BAKE_SALE_STATE',
  holds: () => ({ status }),
})
export const badTimes = (field: string) => ({ expect: 'TIMES_OUT_OF_ORDER', holds: () => ({ field }) })
