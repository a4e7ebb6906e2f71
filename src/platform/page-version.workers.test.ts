import { env } from 'cloudflare:workers'
import { expect, it } from 'vitest'
import { raisePageVersion, readPageVersion } from './page-version.ts'

const { KV } = env as unknown as { KV: KVNamespace }

it('is another each time something has changed, and none before', async () => {
  expect(await readPageVersion(KV)).toBeNull()
  await raisePageVersion(KV)
  const first = await readPageVersion(KV)
  await raisePageVersion(KV)
  const second = await readPageVersion(KV)
  expect(first).not.toBeNull()
  expect(second).not.toBe(first)
})

it('is none while KV does not answer: a page is then kept for its minute', async () => {
  const gone = { get: () => Promise.reject(new Error('KV is gone.')) } as unknown as KVNamespace
  expect(await readPageVersion(gone)).toBeNull()
})
