import { globSync, readFileSync } from 'node:fs'
import { ROOT } from '../local/paths.ts'
import { tool } from './tool.ts'
import type { Gate } from './gate.ts'

/** By grep, so that it does not depend on the tool that follows imports. */
export const mockFree: Gate = () =>
  globSync('src/**/*.{ts,tsx}', { cwd: ROOT })
    .filter((file) => /['"](#mocks\/|(\.\.?\/)+mocks\/|msw|@faker-js)/.test(readFileSync(`${ROOT}${file}`, 'utf8')))
    .map((file) => `${file} imports mocks`)

export const imports: Gate = () =>
  tool('depcruise', [
    'src',
    'contracts',
    'mocks',
    'stories',
    '--config',
    '.dependency-cruiser.cjs',
    '--output-type',
    'err',
  ])

export const mocks: Gate = () => tool(`${ROOT}scripts/mocks.ts`, ['--check'])

/** Parts of a screen that only it uses are seen in its stories. */
const PARTS = /^src\/components\/[\w-]+\/[\w-]+\//

export const stories: Gate = () =>
  globSync('src/components/**/*.tsx', { cwd: ROOT })
    .filter((file) => !PARTS.test(file) && !file.endsWith('.test.tsx'))
    .map((file) => ({ file, story: file.replace('src/components/', 'stories/').replace('.tsx', '.stories.tsx') }))
    .filter(({ story }) => globSync(story, { cwd: ROOT }).length === 0)
    .map(({ file, story }) => `${file} has no story: ${story} is missing`)
