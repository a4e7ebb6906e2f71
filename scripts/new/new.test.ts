import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { copyProject } from '../gates/copy.ts'

const copy = copyProject()
afterAll(() => {
  copy.remove()
})

function node(file: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(copy.folder, file), ...args], {
    cwd: copy.folder,
    encoding: 'utf8',
  })
  return { isContent: status === 0, words: `${stdout}${stderr}` }
}

const make = (...args: string[]) => node('scripts/new.ts', ...args)
const text = (file: string) => readFileSync(join(copy.folder, file), 'utf8')

describe('npm run new', () => {
  it.each([
    ['catalogue.archive', [], 'public'],
    ['staff.vouchers.extend', ['admin'], 'admin'],
    ['kitchen.listOvens', ['staff'], 'staff'],
    ['staff.kitchen.light', [], 'staff'],
  ])('makes %s a promise that the board shows in phase 2', (operation, args, access) => {
    const { isContent, words } = make(operation, ...args)
    expect(isContent, words).toBe(true)
    expect(text('docs/board.md')).toContain(`| ${operation} | ${access} | ✓ | ✓ | · | · | · | mock world | · | 2 |`)
  })

  it('writes what the gates, the linter and the compiler are content with', () => {
    const gates = node('scripts/gates/run.ts', 'contracts', 'operations', 'mocks', 'board', 'released', 'imports')
    expect(gates.isContent, gates.words).toBe(true)
    const lint = node('node_modules/eslint/bin/eslint.js', 'contracts', '--max-warnings', '0')
    expect(lint.isContent, lint.words).toBe(true)
    const types = node('node_modules/typescript/bin/tsc', '--noEmit')
    expect(types.words.split('\n').filter((line) => /^(contracts|mocks)\//.test(line))).toEqual([])
  })

  it.each([
    ['checkout.placeOrder', 'exists'],
    ['Orders', 'is no name of an operation'],
    ['orders.get.more', 'one would be inside the other'],
  ])('refuses %s and writes nothing', (operation, reason) => {
    const before = text('contracts/contract.ts')
    const { isContent, words } = make(operation)
    expect(isContent).toBe(false)
    expect(words).toContain(reason)
    expect(text('contracts/contract.ts')).toBe(before)
  })

  it('refuses a role that nobody has', () => {
    expect(make('catalogue.polish', 'baker').words).toContain('Nobody is called “baker”')
  })
}, 180_000)
