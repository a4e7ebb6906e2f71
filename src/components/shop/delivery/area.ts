import type { DeliveryArea } from '#contracts/model/delivery-area.ts'

/** Whether we come to a postcode. */
export type Answer =
  | { kind: 'served'; area: DeliveryArea }
  | { kind: 'not_served'; district: string }
  | { kind: 'not_a_postcode'; typed: string }
