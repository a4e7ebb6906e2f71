import { expect, it } from 'vitest'
import { seal, unseal } from './seal.ts'

const key = (name: string, byte: number) => `${name}:${btoa(String.fromCharCode(...new Uint8Array(32).fill(byte)))}`
const [old, young] = [key('k1', 1), key('k2', 2)]

it('opens what it has closed, for the same purpose only', async () => {
  const sealed = await seal(old, 'a secret of Rosie', 'three warm loaves')
  expect(sealed).not.toContain('loaves')
  expect(await unseal(old, 'a secret of Rosie', sealed)).toBe('three warm loaves')
  await expect(unseal(old, 'a secret of Tom', sealed)).rejects.toThrow()
})

it('opens with a key that was turned, until that is gone', async () => {
  const sealed = await seal(old, 'p', 'text')
  expect(await unseal(`${young},${old}`, 'p', sealed)).toBe('text')
  expect(await seal(`${young},${old}`, 'p', 'text')).toMatch(/^k2\./)
  await expect(unseal(young, 'p', sealed)).rejects.toThrow('no sealing key k1')
})

it('opens nothing that was changed', async () => {
  const [name, iv, closed = ''] = (await seal(old, 'p', 'text')).split('.')
  const other = closed.startsWith('A') ? `B${closed.slice(1)}` : `A${closed.slice(1)}`
  await expect(unseal(old, 'p', [name, iv, other].join('.'))).rejects.toThrow()
})
