import { existsSync, globSync, readFileSync } from 'node:fs'
import { ROOT } from '../local/paths.ts'
import { tool } from './tool.ts'
import type { Gate } from './gate.ts'

/** By grep, so that it does not depend on the tool that follows imports. */
export const mockFree: Gate = () =>
  globSync('src/**/*.{ts,tsx}', { cwd: ROOT })
    .filter((file) => /['"](#mocks\/|(\.\.?\/)+mocks\/|msw|@faker-js)/.test(readFileSync(`${ROOT}${file}`, 'utf8')))
    .map((file) => `${file} imports mocks`)

/** The same folders and rules as `npm run imports`. */
export const imports: Gate = () => {
  const { scripts } = JSON.parse(readFileSync(`${ROOT}package.json`, 'utf8')) as { scripts: Record<string, string> }
  const [command = '', ...args] = (scripts.imports ?? '').split(' ')
  return tool(command, [...args, '--output-type', 'err'])
}

export const board: Gate = () => tool(`${ROOT}scripts/board.ts`, ['--check'])

export const released: Gate = () => tool(`${ROOT}scripts/contracts-check.ts`, [])

export const mocks: Gate = () => tool(`${ROOT}scripts/mocks.ts`, ['--check'])

/** Parts of a screen that only it uses are seen in its stories. */
const PARTS = /^src\/components\/[\w-]+\/[\w-]+\//

export const stories: Gate = () =>
  globSync('src/components/**/*.tsx', { cwd: ROOT })
    .filter((file) => !PARTS.test(file) && !file.endsWith('.test.tsx'))
    .map((file) => ({ file, story: file.replace('src/components/', 'stories/').replace('.tsx', '.stories.tsx') }))
    .filter(
      ({ story }) =>
        !/^export const /m.test(existsSync(`${ROOT}${story}`) ? readFileSync(`${ROOT}${story}`, 'utf8') : ''),
    )
    .map(({ file, story }) => `${file} has no story: ${story} is missing or tells none`)
