import { OpenAPIGenerator } from '@orpc/openapi'
import { ZodToJsonSchemaConverter } from '@orpc/zod/zod4'
import { contract } from '../../contracts/contract.ts'
import type { OperationMeta } from '../../contracts/operation.ts'
import { operationsOf } from '../../mocks/generate/operations.ts'
import { isReal } from '../board/real.ts'

/** What the shop answers today, and what it promises beside that. */
export type Extent = 'live' | 'promised'

const SESSION = 'session'
const COOKIE = {
  type: 'apiKey',
  in: 'cookie',
  name: '__Host-session',
  description: 'The session of a signed-in person.',
} as const

const TITLES = { live: 'Band of Bakers: the API', promised: 'Band of Bakers: promised, not answered yet' }
const DESCRIPTIONS = {
  live: [
    'Every operation here is answered by this shop. Money is integer pence in GBP with VAT inside; instants are ISO 8601 in UTC; a bake sale’s date is a local date in Europe/London.',
    'An error is a JSON body with `code`, `status`, `message` and `data`; each operation lists the codes it can answer with. Lists are paged by `cursor` and `limit`.',
  ],
  promised: [
    'These operations are contracts with mocks: they can be built against in Storybook and on the mock handlers. This shop answers them with 404 until their procedures are written.',
  ],
}

const WHO = {
  public: 'Open to everybody.',
  customer: 'For a signed-in customer.',
  staff: 'For staff and admins.',
  admin: 'For admins.',
}

type Described = {
  operationId?: string
  description?: string
  security?: unknown
  parameters?: { in: string; allowEmptyValue?: boolean; allowReserved?: boolean }[]
}

/** OpenAPI 3.1 of the contract: the operations that are real, or those that are promises still. */
export async function apiDocument(extent: Extent) {
  const document = await new OpenAPIGenerator({ schemaConverters: [new ZodToJsonSchemaConverter()] }).generate(
    contract,
    {
      filter: ({ path }) => isReal(path.join('.')) === (extent === 'live'),
      info: { title: TITLES[extent], version: '1', description: DESCRIPTIONS[extent].join('\n\n') },
      servers: [{ url: '/api' }],
    },
  )
  // Where all that is promised is kept, there is nothing to describe, and a document says so.
  document.paths ??= {}
  const described = Object.values(document.paths).flatMap((path) => Object.values(path ?? {}) as Described[])
  for (const { name, procedure } of operationsOf()) {
    const operation = described.find(({ operationId }) => operationId === name)
    if (!operation) continue
    const { access, limit } = procedure['~orpc'].meta as OperationMeta
    operation.description = `${WHO[access]} Counted as \`${limit}\`.`
    if (access !== 'public') {
      operation.security = [{ [SESSION]: [] }]
      document.components = { ...document.components, securitySchemes: { [SESSION]: COOKIE } }
    }
    // The generator writes both everywhere; OpenAPI 3.1 has them for query parameters only.
    for (const parameter of operation.parameters ?? []) {
      if (parameter.in !== 'path') continue
      delete parameter.allowEmptyValue
      delete parameter.allowReserved
    }
  }
  return document
}
