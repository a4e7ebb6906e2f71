import type { DeliveryArea } from '#contracts/model/delivery-area.ts'

/** Postcode districts that the bakery brings bread to, and what that costs. */
export const DELIVERY_AREAS: DeliveryArea[] = [
  { district: 'SY8', places: 'Ludlow, Ashford and Richards Castle', feePence: 350, freeFromPence: 3000 },
  { district: 'SY7', places: 'Craven Arms, Clun and Bucknell', feePence: 450, freeFromPence: 4000 },
  { district: 'SY9', places: 'Bishop’s Castle and Lydham', feePence: 0, freeFromPence: null },
  { district: 'SY15', places: 'Montgomery', feePence: 450, freeFromPence: null },
]
