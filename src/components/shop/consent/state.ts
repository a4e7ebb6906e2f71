import type { ConsentChoices } from '#contracts/model/consent.ts'
import type { Sending } from '../form/trouble.ts'

/** How far a choice about cookies is; `saved` is the answer of `privacy.setConsent`. */
export type ConsentState = Sending<{ kind: 'saved' }>

export const NOTHING: ConsentChoices = { analytics: false, marketingEmail: false }
/** All that is kept in a browser. Letters are no cookie: they are asked for by themselves. Source: UK GDPR, recital 43. */
export const ALL_COOKIES: ConsentChoices = { analytics: true, marketingEmail: false }
