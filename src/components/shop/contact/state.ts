import type { Sending } from '../form/trouble.ts'

/** How far a letter to the bakery is; `sent` is the answer of `content.sendMessage`. */
export type ContactState = Sending<{ kind: 'sent'; email: string }>
