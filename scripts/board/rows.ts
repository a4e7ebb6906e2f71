import { globSync, readFileSync } from 'node:fs'
import { operationsOf, type Operation } from '../../mocks/generate/operations.ts'
import { errors } from '../../mocks/flat/errors.ts'
import { handlers } from '../../mocks/handlers.ts'
import { ROOT } from '../local/paths.ts'
import { isReal } from './real.ts'

/** How far one operation is. */
export type Row = {
  name: string
  access: string
  mock: boolean
  handler: boolean
  /** Errors of the operation that its stories play, of all that it has; null without stories. */
  stories: { played: number; errors: number } | null
  procedure: boolean
  action: boolean
  conformance: 'both worlds' | 'mock world'
  e2e: boolean
  phase: number
}

const read = (pattern: string) =>
  globSync(pattern, { cwd: ROOT })
    .sort()
    .map((file) => readFileSync(`${ROOT}${file}`, 'utf8'))

/** All that the rows are computed from, read once. */
function evidence() {
  return {
    handled: handlers().map(({ info }) => `${String(info.method)} ${String(info.path)}`),
    stories: read('stories/**/*.stories.tsx'),
    journeys: read('e2e/*.spec.ts').join('\n'),
    cases: read('contracts/conformance/cases/*.ts').join('\n'),
    actions: read('src/actions/*.ts').join('\n'),
    standIns: read('mocks/actions/*.ts').join('\n'),
  }
}

const exportsName = (source: string, name: string) =>
  new RegExp(`export (const|async function) ${name}\\b`).test(source)

function rowOf({ name, procedure }: Operation, found: ReturnType<typeof evidence>): Row {
  const { route, meta, errorMap } = procedure['~orpc']
  const codes = Object.keys(errorMap)
  const own = name.split('.').at(-1) ?? ''
  const telling = found.stories.filter((story) => story.includes(`'operation:${name}'`))
  const address = `${route.method ?? ''} */api${(route.path ?? '').replace(/\{(\w+)\}/g, ':$1')}`
  const row = {
    name,
    access: String((meta as { access?: string }).access),
    mock: codes.every((code) => `${name}.${code}` in errors),
    handler: found.handled.includes(address),
    stories:
      telling.length === 0
        ? null
        : {
            played: codes.filter((code) => telling.some((story) => story.includes(`'${code}'`))).length,
            errors: codes.length,
          },
    procedure: isReal(name),
    action: exportsName(found.actions, own) && exportsName(found.standIns, own),
    conformance:
      isReal(name) && found.cases.includes(`operation: '${name}'`) ? ('both worlds' as const) : ('mock world' as const),
    e2e: found.journeys.includes(`@${name}'`),
  }
  return { ...row, phase: phaseOf(row) }
}

/** The phase that an operation has reached: each needs all that the one before it needs. */
function phaseOf(row: Omit<Row, 'phase'>): number {
  if (!row.mock || !row.handler) return 1
  if (!row.stories) return 2
  if (!row.procedure) return 3
  return row.conformance === 'both worlds' && row.e2e ? 6 : 4
}

export function boardRows(): Row[] {
  const found = evidence()
  return operationsOf().map((operation) => rowOf(operation, found))
}
