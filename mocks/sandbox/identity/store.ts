import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Account, Store } from './state.ts'

/** Accounts in a file, so that who has signed up outlives the sandbox, as the shop's database does. A half-written file is never seen. */
export function openStore(folder: string): Store {
  const file = join(folder, 'accounts.json')
  mkdirSync(folder, { recursive: true })
  return {
    load: () => (existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Account[]) : null),
    save: (accounts) => {
      writeFileSync(`${file}.new`, JSON.stringify(accounts))
      renameSync(`${file}.new`, file)
    },
  }
}
