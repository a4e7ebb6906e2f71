import { spawnSync } from 'node:child_process'
import {
  appendFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ROOT } from '../local/paths.ts'

const COPIED = [
  'src',
  'contracts',
  'mocks',
  'stories',
  'scripts',
  'docs',
  'migrations',
  'phases.md',
  'wrangler.toml',
  'package.json',
  'tsconfig.json',
  '.dependency-cruiser.cjs',
  '.prettierrc.json',
]

let copy: string

/** A copy of the project that a test may spoil; the packages are the project's own. */
beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'planted-'))
  for (const name of COPIED) cpSync(`${ROOT}${name}`, join(copy, name), { recursive: true })
  symlinkSync(`${ROOT}node_modules`, join(copy, 'node_modules'))
})
afterAll(() => {
  rmSync(copy, { recursive: true })
})

function gate(...names: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(copy, 'scripts/gates/run.ts'), ...names], {
    cwd: copy,
    encoding: 'utf8',
  })
  return { isPassed: status === 0, words: `${stdout}${stderr}` }
}

/** Plants a violation, runs the gates that must catch it, and takes it away again. */
function plant(file: string, change: (text: string) => string, names: string[]) {
  const path = join(copy, file)
  mkdirSync(dirname(path), { recursive: true })
  appendFileSync(path, '')
  const before = readFileSync(path, 'utf8')
  writeFileSync(path, change(before))
  const result = gate(...names)
  if (before === '') rmSync(path)
  else writeFileSync(path, before)
  return result
}

const CATCHES = ['imports', 'mock-free', 'mocks', 'stories', 'operations', 'contracts', 'environments']

describe('the gates', () => {
  it('pass on the project as it is', () => {
    const { isPassed, words } = gate(...CATCHES)
    expect(words).not.toContain('FAILED')
    expect(isPassed).toBe(true)
  })

  it.each([
    [
      'a component that imports mocks',
      'src/components/ui/badge.tsx',
      "import { typical } from '#mocks/flat/product.ts'\nconsole.log(typical)\n",
      ['mock-free', 'imports'],
    ],
    [
      'a component that reads the database',
      'src/components/ui/badge.tsx',
      "import { findOrder } from '#modules/orders/repository.ts'\nconsole.log(findOrder)\n",
      ['imports'],
    ],
    [
      'a module that knows a page',
      'src/modules/outbox/repository.ts',
      "import page from '../app/not-found.tsx'\nconsole.log(page)\n",
      ['imports'],
    ],
    [
      'a contract that imports the shop',
      'contracts/page.ts',
      "import { formatPence } from '#lib/money.ts'\nconsole.log(formatPence)\n",
      ['imports'],
    ],
    [
      'a platform that knows the business',
      'src/platform/meter.ts',
      "import { router } from '#modules/router.ts'\nconsole.log(router)\n",
      ['imports'],
    ],
    [
      'a mock world that leans on the real one',
      'mocks/now.ts',
      "import { configOf } from '../src/platform/config.ts'\nconsole.log(configOf)\n",
      ['imports'],
    ],
  ])('%s fails, by name', (_what, file, line, names) => {
    for (const name of names) {
      const { isPassed, words } = plant(file, (text) => line + text, [name])
      expect(isPassed, words).toBe(false)
      expect(words).toContain(`FAILED   gate ${name}`)
      expect(words).toContain(file)
    }
  })

  it('a flat mock that was changed by hand is stale', () => {
    const { isPassed, words } = plant(
      'mocks/flat/product.ts',
      (text) => text.replace('Country sourdough', 'Town sourdough'),
      ['mocks'],
    )
    expect(isPassed).toBe(false)
    expect(words).toContain('mocks/flat/product.ts')
  })

  it('a contract that changed leaves its mocks stale', () => {
    const { isPassed, words } = plant(
      'contracts/api/orders.ts',
      (text) => text.replace('This link does not open an order.', 'No.'),
      ['mocks'],
    )
    expect(isPassed).toBe(false)
    expect(words).toContain('mocks/flat/errors.ts')
  })

  it('a component without a story is named', () => {
    const { isPassed, words } = plant('src/components/ui/lonely.tsx', () => 'export const Lonely = () => null\n', [
      'stories',
    ])
    expect(isPassed).toBe(false)
    expect(words).toContain('src/components/ui/lonely.tsx has no story')
  })

  it('an operation that nobody keeps is named', () => {
    const { isPassed, words } = plant(
      'src/modules/router.ts',
      (text) => text.replace('checkout: { placeOrder }', 'checkout: {} as { placeOrder: typeof placeOrder }'),
      ['operations'],
    )
    expect(isPassed).toBe(false)
    expect(words).toContain('checkout.placeOrder has no procedure')
  })

  it('an environment that lacks a binding is named', () => {
    const { isPassed, words } = plant(
      'wrangler.toml',
      (text) =>
        text.replace(
          '[[env.production.kv_namespaces]]\nbinding = "KV"',
          '[[env.production.kv_namespaces]]\nbinding = "CACHE"',
        ),
      ['environments'],
    )
    expect(isPassed).toBe(false)
    expect(words).toContain('production does not bind')
  })

  it('a criterion without a check, or with one that does not exist, is no criterion', () => {
    expect(plant('phases.md', (text) => `${text}\n- Somebody had a look\n`, ['layout']).words).toContain(
      'names no check',
    )
    expect(plant('phases.md', (text) => `${text}\n- It is fine → gate \`wishes\`\n`, ['10']).words).toContain(
      'gate wishes, which does not exist',
    )
  })
}, 180_000)
