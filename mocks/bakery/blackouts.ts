import { addDays } from '#lib/dates.ts'

/** Local dates on which there is no bake sale, with the reason. */
export const makeBlackouts = (today: string) => [{ onDate: addDays(today, 90), reason: 'We are on holiday.' }]
