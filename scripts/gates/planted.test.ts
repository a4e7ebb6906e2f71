import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { copyProject } from './copy.ts'

const copy = copyProject()
afterAll(() => {
  copy.remove()
})

function gate(...names: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(copy.folder, 'scripts/gates/run.ts'), ...names],
    {
      cwd: copy.folder,
      encoding: 'utf8',
    },
  )
  return { isPassed: status === 0, words: `${stdout}${stderr}` }
}

/** Plants a violation, runs the gates that must catch it, and takes it away again. */
const plant = (file: string, change: (text: string) => string, names: string[]) =>
  copy.planted(file, change, () => gate(...names))

const CATCHES = [
  'imports',
  'mock-free',
  'mocks',
  'stories',
  'operations',
  'contracts',
  'environments',
  'layout',
  'secrets',
  'schema',
  'released',
]

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
      'a contract that imports the shop',
      'contracts/page.ts',
      "import { formatPence } from '#lib/money.ts'\nconsole.log(formatPence)\n",
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

  it('a field of an answer that is renamed breaks the last release, by name', () => {
    const { isPassed, words } = plant(
      'contracts/api/checkout.ts',
      (text) => text.replace('  number: z.string()', '  orderNumber: z.string()'),
      ['released'],
    )
    expect(isPassed).toBe(false)
    expect(words).toContain('checkout.placeOrder output.number removed')
  })

  it('a board that nobody wrote anew is stale', () => {
    const { isPassed, words } = plant('docs/board.md', (text) => text.replace('| 6 |', '| 7 |'), ['board'])
    expect(isPassed).toBe(false)
    expect(words).toContain('docs/board.md is stale')
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
      (text) => text.replace('checkout: { placeOrder, ', 'checkout: { ...({} as { placeOrder: typeof placeOrder }), '),
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

  it.each([
    ['layout', 'leftovers/notes.txt', () => 'crumbs', 'leftovers stands at the top level'],
    [
      'secrets',
      'src/lib/key.ts',
      () => ['sk', 'live', 'abcdefghijklmnop'].join('_'),
      'src/lib/key.ts holds what looks',
    ],
    ['secrets', '.env.local', () => 'KEY=1', '.env.local holds secrets'],
    ['decisions', 'docs/decisions/099-a-whim.md', () => '**Decision.** So be it.', '099-a-whim.md has no Context'],
    ['actions', 'mocks/actions/gift.ts', () => 'export const wrap = 1', 'mocks/actions/gift.ts has no real action'],
    [
      'contracts',
      'contracts/api/bake-sales.ts',
      (text: string) => text.replace(/summary: '[^']+'/, "summary: ''"),
      'bakeSales.list has no summary',
    ],
    [
      'schema',
      'src/platform/schema/office.ts',
      (text: string) => `${text}\nexport const crumbs = sqliteTable('crumbs', { id: text().primaryKey() })\n`,
      'src/platform/schema.ts is ahead of the migrations',
    ],
    [
      'stories',
      'stories/ui/badge.stories.tsx',
      (text: string) => text.replaceAll('export const ', 'const '),
      'stories/ui/badge.stories.tsx is missing or tells none',
    ],
  ])('the gate %s fails for %s, by name', (name, file, change, words) => {
    const result = plant(file, change, [name])
    expect(result.isPassed).toBe(false)
    expect(result.words).toContain(words)
  })

  it('a criterion without a check, a check without a criterion, and a phase left out are named', () => {
    expect(plant('phases.md', (text) => `${text}\n- Somebody had a look\n`, ['layout']).words).toContain(
      'names no check',
    )
    expect(plant('phases.md', (text) => `${text}\n- It is fine → gate \`wishes\`\n`, ['10']).words).toContain(
      'gate wishes, which does not exist',
    )
    expect(plant('phases.md', (text) => text.replace('gate `layout`', 'not yet'), ['10']).words).toContain(
      'no criterion for the gate layout',
    )
    expect(
      plant('phases.md', (text) => text.replace('`e2e/order.spec.ts`', '`e2e/gone.spec.ts`'), ['4']).words,
    ).toContain('e2e/gone.spec.ts is gone')
    expect(plant('phases.md', (text) => text.replace('Phase 7:', 'Phase 8:'), ['10']).words).toContain('not 0 to 10')
  })
}, 180_000)
