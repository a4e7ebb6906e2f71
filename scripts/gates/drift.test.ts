import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { copyProject } from './copy.ts'

const copy = copyProject()
afterAll(() => {
  copy.remove()
})

/** Runs one file of the unit suite in the copy. */
function suite(file: string, name: string) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(copy.folder, 'node_modules/vitest/vitest.mjs'), 'run', file, '-t', name, '--reporter=verbose'],
    {
      cwd: copy.folder,
      encoding: 'utf8',
      env: { ...process.env, NO_COLOR: '1', VITEST: undefined, VITEST_POOL_ID: undefined },
    },
  )
  return { isPassed: status === 0, words: `${stdout}${stderr}` }
}

const REAL = 'contracts/conformance/real.workers.test.ts'
const MOCK = 'contracts/conformance/msw.test.ts'

describe('the conformance suite', () => {
  it('passes on the project as it is', () => {
    const { isPassed, words } = suite(REAL, 'orders.get')
    expect(isPassed, words).toBe(true)
  })

  it('catches a field of a real answer that was renamed, by operation', () => {
    const { isPassed, words } = copy.planted(
      'src/modules/orders/repository.ts',
      (text) => text.replace('balancePence: sql', 'owedPence: sql'),
      () => suite(REAL, 'orders.get'),
    )
    expect(isPassed, words).toBe(false)
    expect(words).toMatch(/real world: orders\.get/)
  })

  it('catches an error that a mock has dropped, by operation and code', () => {
    const { isPassed, words } = copy.planted(
      'mocks/behaviours/checkout.ts',
      (text) => text.replace('if (slot.left < 1)', 'if (slot.left < -1)'),
      () => suite(MOCK, 'checkout.placeOrder'),
    )
    expect(isPassed, words).toBe(false)
    expect(words).toMatch(/FAIL.*mock world: checkout\.placeOrder > SLOT_FULL/)
  })

  it('catches an error that a procedure has dropped, by operation and code', () => {
    const { isPassed, words } = copy.planted(
      'src/modules/orders/procedures.ts',
      (text) => text.replace('errors.ORDER_NOT_FOUND(', 'new Error('),
      () => suite(REAL, 'orders.get'),
    )
    expect(isPassed, words).toBe(false)
    expect(words).toMatch(/FAIL.*real world: orders\.get > ORDER_NOT_FOUND/)
  })
}, 180_000)
