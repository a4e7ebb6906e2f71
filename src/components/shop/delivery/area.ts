/** A postcode district that we bring bread to, and what that costs. */
export type DeliveryArea = {
  /** The first half of a postcode: `SY8`. */
  district: string
  /** Where that is, in words: `Ludlow and around`. */
  places: string
  feePence: number
  /** From this much on it is brought for nothing; null where it never is. */
  freeFromPence: number | null
}

/** Whether we come to a postcode. */
export type Answer =
  | { kind: 'served'; area: DeliveryArea }
  | { kind: 'not_served'; district: string }
  | { kind: 'not_a_postcode'; typed: string }
