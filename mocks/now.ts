/** The moment of the mock world: a Tuesday morning, four days before a Saturday market. Every mock is made as of it. */
export const NOW = '2026-03-10T09:00:00.000Z'
