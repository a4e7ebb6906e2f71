/** What one request has cost so far. */
export type Meter = { d1RoundTrips: number; kvHits: number; kvMisses: number }

export const newMeter = (): Meter => ({ d1RoundTrips: 0, kvHits: 0, kvMisses: 0 })
