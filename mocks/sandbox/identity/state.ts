import { makeKeys, type Keys } from './keys.ts'

export const MODES = ['up', 'slow', 'down'] as const

/** An account as the stand-in of Identity Platform has it. Its password is hashed: somebody may type a real one. */
export type Account = {
  localId: string
  email: string
  passwordHash: string | null
  emailVerified: boolean
  disabled: boolean
  displayName?: string | undefined
  /** What Google calls them, where the account is linked. */
  googleSub?: string | undefined
  googleEmail?: string | undefined
  /** Wrong passwords in a row. */
  failures: number
  /** Milliseconds since 1970: tokens of before are worth nothing. */
  validSince?: number | undefined
  /** How often they were: two changes may fall into one moment. */
  generation?: number | undefined
}

type OobCode = {
  code: string
  requestType: 'VERIFY_EMAIL' | 'PASSWORD_RESET'
  email: string
  issuedAt: number
  isUsed: boolean
}

/** Somebody who has an account with Google. */
type GooglePerson = { sub: string; email: string; name: string; isVerified: boolean }

type Grant = { person: GooglePerson; nonce: string; challenge: string; clientId: string; redirectUri: string }

/** Whom the stand-ins know by themselves, and how they answer. */
export type Settings = {
  project: string
  issuer: string
  googleIssuer: string
  googleClientId: string
  /** JSON of the service account whose assertions are taken. */
  serviceAccount: string
}

/** Where accounts are kept over a restart. */
export type Store = { load: () => Account[] | null; save: (accounts: Account[]) => void }

export type IdentityState = Settings & {
  mode: (typeof MODES)[number]
  accounts: Map<string, Account>
  codes: OobCode[]
  adminTokens: Set<string>
  grants: Map<string, Grant>
  people: GooglePerson[]
  keys: Keys
  googleKeys: Keys
  save: () => void
}

export async function hashOf(password: string) {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(`sandbox ${password}`))
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

const PEOPLE: GooglePerson[] = [
  { sub: '100000000000000000001', email: 'gwen@example.com', name: 'Gwen Hughes', isVerified: true },
  { sub: '100000000000000000002', email: 'rosie@example.com', name: 'Rosie Pritchard', isVerified: true },
  { sub: '100000000000000000003', email: 'harold@example.com', name: 'Harold Preece', isVerified: false },
  { sub: '100000000000000000004', email: 'bryn@example.com', name: 'Bryn Evans', isVerified: true },
]

/** @param seeded who is there before anybody has signed up */
export async function openIdentityState(
  settings: Settings,
  seeded: Account[],
  store?: Store,
  made = Promise.all([makeKeys(), makeKeys()]),
): Promise<IdentityState> {
  const [keys, googleKeys] = await made
  const accounts = new Map((store?.load() ?? seeded).map((account) => [account.localId, account]))
  return {
    ...settings,
    mode: 'up',
    accounts,
    codes: [],
    adminTokens: new Set(),
    grants: new Map(),
    people: [...PEOPLE],
    keys,
    googleKeys,
    save: () => store?.save([...accounts.values()]),
  }
}
