import { createServer, type Server } from 'node:http'
import { randomBytes } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { weigh } from '../lighthouse/weigh.ts'
import { BUDGET, overweight } from './weight.ts'

let server: Server | undefined
afterEach(() => {
  server?.close()
})

/** A page as the worker sends it, whose script gzip cannot make smaller than it is. */
async function shop({
  script,
  html,
  tag = '<script data-src="/main.js" async=""></script>',
}: {
  script: number
  html: number
  tag?: string
}) {
  const files: Record<string, string | Buffer> = {
    '/main.js': randomBytes(script),
    '/polyfills.js': randomBytes(BUDGET.script),
    '/': `${tag}<script src="/polyfills.js" noModule=""></script>${randomBytes(html).toString('latin1').replaceAll('<', '')}`,
  }
  server = createServer((request, response) => {
    response.setHeader('link', '</a.woff2>; rel=preload; as="font"')
    response.end(files[request.url ?? ''])
  })
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`
}

const judged = async (url: string) => overweight('home', await weigh(url, '/'))

describe('what a page may load', () => {
  it('is within the budget, old browsers’ polyfills not counted', async () => {
    expect(await judged(await shop({ script: 100_000, html: 10_000 }))).toEqual([])
  })

  it.each([
    ['asked for late', '<script data-src="/main.js" async=""></script>'],
    ['asked for at once', '<script src="/main.js" id="_R_" async=""></script>'],
  ])('is over it with too much script, %s', async (_when, tag) => {
    const [words] = await judged(await shop({ script: BUDGET.script + 1, html: 10_000, tag }))
    expect(words).toMatch(/^home loads 130\.\d KB of script; the budget is 130\.0 KB$/)
  })

  it('is over it with too much HTML', async () => {
    const [words] = await judged(await shop({ script: 1_000, html: BUDGET.html * 2 }))
    expect(words).toContain('of HTML; the budget is 40.0 KB')
  })

  it('is over it with two fonts before anything is seen', () => {
    expect(overweight('home', { script: 0, html: 0, fonts: 2 })).toEqual(['home preloads 2 fonts; the budget is 1'])
  })
})
