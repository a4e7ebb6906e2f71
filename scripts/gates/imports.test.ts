import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { ROOT } from '../local/paths.ts'
import { copyProject } from './copy.ts'

/** For each rule, files that break it. A rule that never fires is worth nothing. */
const PLANTED: [rule: string, file: string, text: string][] = [
  ['contracts-import-contracts', 'contracts/planted-lib.ts', "export * from '#lib/money.ts'"],
  ['contracts-need-zod-and-orpc-only', 'contracts/planted-node.ts', "export * from 'node:fs'"],
  ['contracts-need-zod-and-orpc-only', 'contracts/planted-server.ts', "export * from '@orpc/server'"],
  ['mocks-import-contracts-and-lib', 'mocks/planted.ts', "export * from '#platform/config.ts'"],
  ['components-import-components', 'src/components/ui/planted-module.tsx', "export * from '#modules/router.ts'"],
  ['components-import-components', 'src/components/ui/planted-platform.tsx', "export * from '#platform/log.ts'"],
  ['actions-import-modules', 'src/actions/planted.ts', "export * from '#platform/database.ts'"],
  ['modules-import-platform', 'src/modules/planted.ts', "export * from '#components/ui/badge.tsx'"],
  ['platform-imports-contracts', 'src/platform/planted.ts', "export * from '#modules/router.ts'"],
  ['vendors-import-contracts', 'src/vendors/planted.ts', "export * from '#platform/log.ts'"],
  ['lib-imports-contracts', 'src/lib/planted.ts', "export * from '#components/ui/badge.tsx'"],
  ['app-imports-screens', 'src/app/planted.tsx', "export * from '#vendors/resend.ts'"],
  ['worker-imports-no-screens', 'src/worker/planted.ts', "export * from '#components/ui/badge.tsx'"],
  ['stories-import-components-and-mocks', 'stories/planted.tsx', "export * from '#modules/router.ts'"],
  ['no-mocks-in-src', 'src/components/ui/planted-mock.tsx', "export * from '#mocks/flat/product.ts'"],
  ['no-mocks-in-src', 'src/modules/planted-type.ts', "export type { Bakery } from '#mocks/bakery/types.ts'"],
  ['no-mocks-in-src', 'src/lib/planted-later.ts', "export const later = () => import('#mocks/now.ts')"],
  ['no-mocks-in-src', 'src/lib/planted.test.ts', "export * from '../../mocks/now.ts'"],
  ['nothing-imports-app', 'src/modules/planted-app.ts', "export * from '../app/not-found.tsx'"],
  ['no-server-in-screens', 'src/app/planted-client.tsx', "'use client'\nexport * from 'drizzle-orm'"],
  ['no-server-in-screens', 'src/components/ui/planted-sql.tsx', "export * from 'drizzle-orm/sqlite-core'"],
  ['no-node-in-screens', 'src/components/ui/planted-node.tsx', "export * from 'node:fs'"],
  ['no-procedures-in-screens', 'src/components/ui/planted-orpc.tsx', "export * from '@orpc/server'"],
  ['no-tools-in-src', 'src/components/ui/planted-msw.tsx', "export { http } from 'msw'"],
  ['no-orphans', 'src/lib/planted-orphan.ts', 'export const forgotten = true'],
  ['no-cycles', 'src/lib/planted-one.ts', "import { two } from './planted-two.ts'\nexport const one = () => two"],
  ['no-cycles', 'src/lib/planted-two.ts', "import { one } from './planted-one.ts'\nexport const two = () => one"],
  ['no-unresolvable', 'scripts/planted.ts', "export * from '#contracts/nowhere.ts'"],
]

const config = z
  .object({ forbidden: z.array(z.object({ name: z.string() })) })
  .parse(createRequire(import.meta.url)('../../.dependency-cruiser.cjs'))
const scripts = z
  .object({ scripts: z.object({ imports: z.string() }) })
  .parse(createRequire(import.meta.url)('../../package.json')).scripts
const report = z.object({
  summary: z.object({ violations: z.array(z.object({ from: z.string(), rule: z.object({ name: z.string() }) })) }),
})

describe('the import rules', () => {
  let found: string[] = []
  const copy = copyProject()

  beforeAll(() => {
    for (const [, file, text] of PLANTED) copy.write(file, `${text}\n`)
    const { stdout } = spawnSync(
      process.execPath,
      [`${ROOT}node_modules/.bin/depcruise`, ...scripts.imports.split(' ').slice(1), '--output-type', 'json'],
      { cwd: copy.folder, encoding: 'utf8', maxBuffer: 2 ** 28 },
    )
    found = report.parse(JSON.parse(stdout)).summary.violations.map(({ from, rule }) => `${rule.name} ${from}`)
  }, 60_000)
  afterAll(() => {
    copy.remove()
  })

  it.each(PLANTED)('%s fires for %s', (rule, file) => {
    const fired = found.filter((line) => line.startsWith(`${rule} `))
    // Of a cycle the tool names one end.
    if (rule === 'no-cycles') expect(fired.join()).toContain('src/lib/planted-')
    else expect(fired).toContain(`${rule} ${file}`)
  })

  it('every rule has been seen to fire', () => {
    expect(new Set(PLANTED.map(([rule]) => rule))).toEqual(new Set(config.forbidden.map(({ name }) => name)))
  })

  it('nothing that was not planted is blamed', () => {
    expect(found.filter((line) => !line.includes('planted'))).toEqual([])
  })
})
