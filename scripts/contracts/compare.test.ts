import { describe, expect, it } from 'vitest'
import { breakingChanges } from './compare.ts'
import { snapshotOf, type Promised, type Schema } from './snapshot.ts'

const object = (properties: Record<string, Schema>, required = Object.keys(properties)): Schema => ({
  type: 'object',
  properties,
  required,
})
const text: Schema = { type: 'string', maxLength: 100 }
const promised: Promised = {
  route: 'POST /loaves',
  access: 'public',
  input: object({ name: text, size: { type: 'string', enum: ['small', 'large'] } }, ['name']),
  output: object({ id: text, lines: { type: 'array', items: object({ pence: { type: 'integer' } }) } }),
  errors: { SOLD_OUT: { status: 409, data: object({ left: { type: 'integer' } }) } },
}
const changed = (over: Partial<Promised>) => breakingChanges({ bake: promised }, { bake: { ...promised, ...over } })

describe('a change that breaks somebody is named', () => {
  it.each<[string, Partial<Promised>, string]>([
    ['a route', { route: 'PUT /loaves' }, 'bake route changed'],
    ['access', { access: 'staff' }, 'bake access narrowed'],
    [
      'a new required field',
      { input: object({ name: text, size: {}, oven: text }, ['name', 'oven']) },
      'bake input.oven is required now',
    ],
    [
      'a field that is required now',
      { input: object({ name: text, size: {} }, ['name', 'size']) },
      'bake input.size is required now',
    ],
    ['a field that is not known any more', { input: object({ name: text }) }, 'bake input.size removed'],
    [
      'a shorter text',
      { input: object({ name: { type: 'string', maxLength: 10 }, size: {} }, ['name']) },
      'bake input.name narrowed: maxLength',
    ],
    [
      'another type',
      { input: object({ name: { type: 'integer' }, size: {} }, ['name']) },
      'bake input.name changed its type',
    ],
    [
      'fewer choices',
      { input: object({ name: text, size: { type: 'string', enum: ['small'] } }, ['name']) },
      'bake input.size narrowed: enum',
    ],
    ['a field that is gone', { output: object({ id: text }) }, 'bake output.lines removed'],
    [
      'a field that is gone deep within',
      { output: object({ id: text, lines: { type: 'array', items: object({}) } }) },
      'bake output.lines[].pence removed',
    ],
    [
      'a field that may be missing',
      { output: object({ id: text, lines: promised.output.properties?.lines ?? {} }, ['lines']) },
      'bake output.id may be missing now',
    ],
    [
      'a field that may be null',
      { output: object({ id: { anyOf: [text, { type: 'null' }] }, lines: promised.output.properties?.lines ?? {} }) },
      'bake output.id may be null now',
    ],
    ['a new error', { errors: { ...promised.errors, BURNT: { status: 409, data: {} } } }, 'bake error BURNT is new'],
    [
      'an error that says less',
      { errors: { SOLD_OUT: { status: 409, data: object({}) } } },
      'bake error SOLD_OUT.left removed',
    ],
    [
      'an error with another status',
      { errors: { SOLD_OUT: { ...(promised.errors.SOLD_OUT ?? { data: {} }), status: 410 } } },
      'bake error SOLD_OUT changed its status',
    ],
  ])('%s', (_what, over, words) => {
    expect(changed(over)).toContain(words)
  })

  it('an operation that is gone', () => {
    expect(breakingChanges({ bake: promised }, {})).toEqual(['bake removed'])
  })
})

describe('a change that breaks nobody is not', () => {
  it.each<[string, Partial<Promised>]>([
    ['nothing', {}],
    ['wider access', { access: 'public' }],
    ['a new optional field', { input: object({ ...promised.input.properties, oven: text }, ['name']) }],
    [
      'a longer text',
      { input: object({ ...promised.input.properties, name: { type: 'string', maxLength: 200 } }, ['name']) },
    ],
    [
      'another choice',
      { input: object({ name: text, size: { type: 'string', enum: ['small', 'large', 'huge'] } }, ['name']) },
    ],
    ['a new field of the answer', { output: object({ ...promised.output.properties, bakedAt: text }) }],
    ['an error less', { errors: {} }],
  ])('%s', (_what, over) => {
    expect(changed(over)).toEqual([])
  })

  it('a new operation', () => {
    expect(breakingChanges({ bake: promised }, { bake: promised, slice: promised })).toEqual([])
  })

  it('the contracts, compared with themselves', () => {
    expect(breakingChanges(snapshotOf(), snapshotOf())).toEqual([])
  })
})
