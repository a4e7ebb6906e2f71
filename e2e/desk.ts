import { request as requests, type APIRequestContext } from '@playwright/test'
import { STAFF_SECRET } from '../mocks/bakery/office/people.ts'
import { PASSWORD } from '../mocks/sandbox/identity/people.ts'
import { codeAt, stepAt } from '../src/modules/identity/totp.ts'
import type { TemporaryWorld } from '../scripts/local/temporary.ts'
import { expect, place } from './world.ts'

/** Somebody of the staff, signed in with a password and a code, who calls the API. A code counts once: one sign-in a person in half a minute. */
export async function openDesk({ shop }: TemporaryWorld, email: string): Promise<APIRequestContext> {
  const desk = await requests.newContext({
    baseURL: shop,
    extraHTTPHeaders: { 'cf-connecting-ip': place(), origin: shop },
  })
  const first = await desk.post('/api/identity/sign-in', { data: { email, password: PASSWORD } })
  const { code, data } = (await first.json()) as { code: string; data: { challenge: string } }
  expect(code).toBe('SECOND_FACTOR_REQUIRED')
  const second = await desk.post('/api/identity/second-factor', {
    data: { challenge: data.challenge, code: await codeAt(STAFF_SECRET, stepAt(new Date())) },
  })
  expect(second.status()).toBe(200)
  return desk
}

export const ADMIN = 'owain.3@example.com'
export const STAFF = 'megan.2@example.com'
