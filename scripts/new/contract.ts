import { addressOf, sentenceOf, type Named } from './names.ts'
import type { Access } from '../../contracts/operation.ts'

/** What an operation of this name most likely is; whoever asked for it writes the rest. */
const kindOf = (own: string) => (/^list/.test(own) ? 'list' : /^(get|find|check)/.test(own) ? 'read' : 'write')

const BASES = { public: 'operation', customer: 'customerOperation', staff: 'staffOperation', admin: 'adminOperation' }

/** The export of the contract: the operation's own name, with its area's where a verb stands alone. */
export const exportOf = ({ own, area }: Named) => {
  const last = area.at(-1) ?? ''
  return /[A-Z]/.test(own) ? own : `${own}${last.charAt(0).toUpperCase()}${last.slice(1)}`
}

/** What the contract of a new operation needs from elsewhere, by the file that has it. */
export function importsOf(name: Named, access: Access): Record<string, string[]> {
  const up = '../'.repeat(name.area.length)
  const isList = kindOf(name.own) === 'list'
  return {
    zod: ['z'],
    [`${up}model/primitives.ts`]: ['Id'],
    [`${up}operation.ts`]: [BASES[access]],
    ...(isList ? { [`${up}page.ts`]: ['page', 'pageInput'] } : {}),
  }
}

/** The contract of a new operation. It promises the least there is: an id in, an id out. */
export function sourceOf(name: Named, access: Access): string {
  const kind = kindOf(name.own)
  const path = kind === 'list' ? `/${name.route}/${addressOf(name.own)}` : `/${name.route}/{id}/${addressOf(name.own)}`
  const meta = kind === 'write' ? `.meta({ access: '${access}', limit: 'write', tags: [] })` : ''
  return `
export const ${exportOf(name)} = ${BASES[access]}${meta}
  .route({
    method: '${kind === 'write' ? 'POST' : 'GET'}',
    path: '${path}',
    summary: '${sentenceOf(name.own)}',
    tags: ['${name.title}'],
  })
  .input(z.strictObject(${kind === 'list' ? 'pageInput' : '{ id: Id }'}))
  .output(${kind === 'list' ? 'page(z.strictObject({ id: Id }))' : 'z.strictObject({ id: Id })'})
`
}
