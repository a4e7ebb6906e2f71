import { contract } from '#contracts/contract.ts'

type Route = { method?: string | undefined; path?: string | undefined }
type Described = { '~orpc': { route: Route } }

const keyOf = ({ method = '', path = '' }: Route) => `${method} ${path}`

const isDescribed = (value: object): value is Described => '~orpc' in value

function* namesIn(router: object, path: string[] = []): Generator<[string, string]> {
  for (const [key, value] of Object.entries(router) as [string, object][])
    if (isDescribed(value)) yield [keyOf(value['~orpc'].route), [...path, key].join('.')]
    else yield* namesIn(value, [...path, key])
}

const NAMES = new Map(namesIn(contract))

/** `basket.setLine` of a procedure, as the contract has it. A Server Action calls its procedure by itself, and knows no path to it. */
export function operationName(procedure: Described): string {
  const name = NAMES.get(keyOf(procedure['~orpc'].route))
  if (name === undefined) throw new Error('A procedure is not of the contract.')
  return name
}
