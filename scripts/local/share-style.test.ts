import { runInNewContext } from 'node:vm'
import { expect, it } from 'vitest'
import { withStyleOnce } from './share-style.ts'

const style = `'/*! a style */${'a{color:red}'.repeat(1000)}\\'q\\''`
const page = (name: string, content: string) => `m["${name}"]={css:[{inlined:!0,content:${content}}],id:1};`

it('says a style once that many pages have, and leaves all else as it is', () => {
  const source = `const m={};${page('/a', style)}${page('/b', style)}${page('/c', "'short'")}${page('/d', "'short'")}`
  const shared = withStyleOnce(source)
  expect(shared.split('/*! a style */')).toHaveLength(2)
  const run = (code: string) => runInNewContext(`${code}\nJSON.stringify(m)`) as string
  expect(run(shared)).toBe(run(source))
})

it('has nothing to do where no style is said twice', () => {
  const source = page('/a', style)
  expect(withStyleOnce(source)).toBe(source)
})
