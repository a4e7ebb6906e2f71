import { beforeEach, expect, it, vi } from 'vitest'
import { beginSession } from '#modules/identity/enter.ts'
import { env, office, openContext, resetWorld } from '#test/world.ts'

const FROM = '203.0.113.7'

beforeEach(async () => {
  vi.spyOn(console, 'log').mockImplementation(() => undefined)
  await resetWorld()
})

/** Somebody signs in from an address, which is written down. */
async function signedIn(caller: string) {
  const { context } = openContext({ caller })
  await beginSession(context, office.cast.rosie, { isStrong: false, action: 'session.began' })
}
const set = (column: string, value: string | null) =>
  env.DB.prepare(`UPDATE audit_entries SET ${column} = ? WHERE ip IS NOT NULL`).bind(value).run()

it('what was done is not changed, and does not go', async () => {
  await signedIn(FROM)
  await expect(set('action', 'nothing')).rejects.toThrow('audit_is_append_only')
  await expect(set('actor_id', 'somebody else')).rejects.toThrow('audit_is_append_only')
  await expect(env.DB.prepare('DELETE FROM audit_entries').run()).rejects.toThrow('audit_is_append_only')
})

it('where from it was done can be shortened or forgotten, and not made another', async () => {
  await signedIn(FROM)
  for (const ip of ['1.2.3.4', '203.0.114.x']) await expect(set('ip', ip)).rejects.toThrow('audit_is_append_only')
  await set('ip', '203.0.113.x')
  await expect(set('ip', FROM)).rejects.toThrow('audit_is_append_only')
  await set('ip', null)
})

it('so can an address of the new kind', async () => {
  await signedIn('2001:db8:1:2:3:4:5:6')
  await expect(set('ip', '2001:db9:1:…')).rejects.toThrow('audit_is_append_only')
  await set('ip', '2001:db8:1:…')
})
