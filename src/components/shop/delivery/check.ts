import { Postcode } from '#contracts/model/primitives.ts'
import type { DeliveryArea } from '#contracts/model/delivery-area.ts'
import type { Answer } from './area.ts'

const DISTRICT = /^[A-Z]{1,2}\d[A-Z\d]?$/
const INWARD = 3

/** The district of a postcode as people type it, or of a district alone: `sy81ax` is in `SY8`. */
function districtOf(typed: string): string | null {
  const together = typed.replace(/\s+/g, '').toUpperCase()
  if (DISTRICT.test(together)) return together
  return Postcode.safeParse(together).success ? together.slice(0, -INWARD) : null
}

/** Whether we come to what somebody has typed. @returns null where nobody has asked */
export function checkPostcode(typed: string | null, areas: DeliveryArea[]): Answer | null {
  if (typed === null || typed.trim() === '') return null
  const district = districtOf(typed)
  if (!district) return { kind: 'not_a_postcode', typed: typed.trim() }
  const area = areas.find((one) => one.district === district)
  return area ? { kind: 'served', area } : { kind: 'not_served', district }
}
