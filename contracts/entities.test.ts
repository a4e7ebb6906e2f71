import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { entities, type Variants } from './entities.ts'

type Node = z.core.JSONSchema.BaseSchema

/** Texts that say nothing of what they look like: a mock of them would be noise. */
function mute(node: Node, path: string): string[] {
  const inner = [
    ...Object.entries(node.properties ?? {}).map(([key, child]) => [child, `${path}.${key}`] as const),
    ...(node.items && !Array.isArray(node.items) ? [[node.items, `${path}[]`] as const] : []),
    ...[...(node.anyOf ?? []), ...(node.allOf ?? [])].map((child) => [child, path] as const),
  ]
  if (node.examples) return []
  const isMute = node.type === 'string' && !node.format && !node.enum && !node.pattern && node.const === undefined
  return [
    ...(isMute ? [path] : []),
    ...inner.flatMap(([child, at]) => (typeof child === 'object' ? mute(child, at) : [])),
  ]
}

const variants = Object.entries(entities).flatMap(([name, of]) =>
  Object.entries(of as Variants).map(([variant, schema]) => ({ name: `${name} ${variant}`, schema })),
)

describe('the model', () => {
  it.each(variants)('says by examples what its texts look like: $name', ({ name, schema }) => {
    expect(mute(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }), name)).toEqual([])
  })

  it.each(variants)('refuses a key that it does not name: $name', ({ schema }) => {
    if (!(schema instanceof z.ZodObject)) return
    const { error } = schema.safeParse({ colour: 'brown' })
    expect(error?.issues.map(({ code }) => code)).toContain('unrecognized_keys')
  })

  it.each(Object.entries(entities).filter(([, of]) => 'update' in of && 'create' in of))(
    'changes of %s need nothing but what is changed',
    (_name, of) => {
      const { update }: Variants = of
      expect(update?.safeParse({}).success).toBe(true)
    },
  )
})
