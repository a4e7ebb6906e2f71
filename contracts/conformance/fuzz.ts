import fc from 'fast-check'
import { expect, it } from 'vitest'
import { z } from 'zod'
import { operationsOf, type Operation } from '#mocks/generate/operations.ts'
import { seededFaker, valueOf } from '#mocks/generate/value.ts'
import { requestOf } from './call.ts'
import { callOf } from './generated.ts'

type Fields = Record<string, unknown>

/** What nobody should send, and somebody will. */
const JUNK = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    '',
    ' ',
    'a'.repeat(20_000),
    'Rosie\u0000\u001b[31m',
    '👩‍🍳'.repeat(50),
    '\u202Eevil',
    "'; DROP TABLE orders; --",
    '${7*7}',
    '<script>alert(1)</script>',
  ),
  fc.constantFrom<unknown>(-1, 0, 1.5, 1e308, -0, Number.MAX_SAFE_INTEGER, true, [], {}, [[[[]]]], {
    constructor: 1,
    toString: null,
  }),
  fc.jsonValue({ maxDepth: 4 }),
  fc.string({ unit: 'binary', maxLength: 40 }),
)

type Change = { kind: 'replace' | 'remove' | 'add'; at: number; junk: unknown }

const change: fc.Arbitrary<Change> = fc.record({
  kind: fc.constantFrom('replace', 'remove', 'add'),
  at: fc.nat(1000),
  junk: JUNK,
})

/** Every place in a value: the object that holds it, and its key there. */
function placesIn(value: unknown): [holder: Fields, key: string][] {
  if (typeof value !== 'object' || value === null) return []
  const holder = value as Fields
  return Object.keys(holder).flatMap((key): [Fields, string][] => [[holder, key], ...placesIn(holder[key])])
}

/** A valid input, spoilt in some places. What stands in the path stays: another path is another operation. */
function spoilt(input: Fields, changes: Change[], inPath: string[]): Fields {
  const copy = structuredClone(input)
  for (const { kind, at, junk } of changes) {
    const places = placesIn(copy).filter(([holder, key]) => holder !== copy || !inPath.includes(key))
    const [holder, key] = places[at % Math.max(1, places.length)] ?? [copy, 'nothing']
    if (kind === 'remove') Reflect.deleteProperty(holder, key)
    else holder[kind === 'add' ? `unknown${String(at)}` : key] = junk
  }
  return copy
}

const ANSWER_MS = 5_000
const answer = z.object({ defined: z.boolean(), code: z.string(), status: z.int() })

type Options = {
  isReal?: (operation: string) => boolean
  fetch: (request: Request, operation: string) => Promise<Response>
  runs: number
}

/** No input may make anything but success or an error that the contract names: no 500, no silence. */
export function fuzz(name: string, { isReal = () => true, fetch, runs }: Options) {
  const operations = operationsOf().filter((operation) => isReal(operation.name))
  it.each(operations)(`${name}: $name bears any input`, async (operation: Operation) => {
    const { inputSchema, errorMap, route } = operation.procedure['~orpc']
    if (!(inputSchema instanceof z.ZodType)) throw new Error(`${operation.name} has no input schema.`)
    const inPath = [...(route.path ?? '').matchAll(/\{(\w+)\}/g)].map(([, key = '']) => key)
    await fc.assert(
      fc.asyncProperty(fc.nat(1000), fc.array(change, { maxLength: 3 }), async (seed, changes) => {
        const input = spoilt(valueOf(operation.name, inputSchema, seededFaker(seed)) as Fields, changes, inPath)
        const response = await fetch(requestOf(callOf(operation, input)), operation.name)
        if (response.ok) return
        const { defined, code } = answer.parse(await response.json())
        expect({ defined, code }).toEqual({ defined: true, code: expect.toBeOneOf(Object.keys(errorMap as object)) })
        expect(code).not.toBe('UNEXPECTED')
      }),
      { numRuns: runs, seed: 20260310, interruptAfterTimeLimit: ANSWER_MS, markInterruptAsFailure: true },
    )
  })
}
