/** Passed in, never read from a global, so that a test or a person can move it. */
export type Clock = { now(): Date }

export const systemClock: Clock = { now: () => new Date() }
