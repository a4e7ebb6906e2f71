import { globSync, mkdtempSync, cpSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { ensureBuild } from '../local/build.ts'
import { ROOT } from '../local/paths.ts'
import type { Gate } from './gate.ts'
import { tool } from './tool.ts'

const namesIn = (folder: string) =>
  globSync(`${folder}/*.ts`, { cwd: ROOT })
    .map((file) => basename(file))
    .filter((name) => !name.endsWith('.test.ts'))
    .sort()

const exportsOf = (file: string) =>
  [...readFileSync(`${ROOT}${file}`, 'utf8').matchAll(/^export (?:const|async function|function) (\w+)/gm)]
    .map(([, name]) => name)
    .sort()

/** Words that only the mock world says. */
const MOCK_WORDS = ['Stands where the Server Action is', 'mocks/flat', 'mocks/actions', 'createWorld', 'faker']

export const actions: Gate = async () => {
  const [real, mocked] = [namesIn('src/actions'), namesIn('mocks/actions')]
  const differing = real
    .filter((name) => mocked.includes(name))
    .filter((name) => String(exportsOf(`src/actions/${name}`)) !== String(exportsOf(`mocks/actions/${name}`)))
  const problems = [
    ...mocked.filter((name) => !real.includes(name)).map((name) => `mocks/actions/${name} has no real action`),
    ...real.filter((name) => !mocked.includes(name)).map((name) => `src/actions/${name} has no stand-in for Storybook`),
    ...differing.map((name) => `actions/${name} exports other names in src than in mocks`),
  ]
  await ensureBuild()
  const built = ['dist/index.js', ...globSync('.open-next/assets/_next/static/**/*.js', { cwd: ROOT })]
  for (const file of built) {
    const text = readFileSync(`${ROOT}${file}`, 'utf8')
    problems.push(
      ...MOCK_WORDS.filter((word) => text.includes(word)).map(
        (word) => `${file} says “${word}”: a mock is in the built worker`,
      ),
    )
  }
  return problems
}

/** 3 MiB is what Cloudflare's free plan takes; the budget leaves room for a bad day. */
const BUDGET_BYTES = 2.5 * 1024 * 1024

export const size: Gate = async () => {
  await ensureBuild()
  const bytes = gzipSync(readFileSync(`${ROOT}dist/index.js`)).length
  return bytes <= BUDGET_BYTES
    ? []
    : [`dist/index.js is ${(bytes / 1024 / 1024).toFixed(2)} MiB gzipped; the budget is 2.5`]
}

/** Generates a migration into a copy of `migrations`: there must be nothing to generate. */
export const schema: Gate = () => {
  const folder = mkdtempSync(join(tmpdir(), 'migrations-'))
  try {
    cpSync(`${ROOT}migrations`, folder, { recursive: true })
    const before = readdirSync(folder)
    const problems = tool('drizzle-kit', [
      'generate',
      '--dialect',
      'sqlite',
      '--casing',
      'snake_case',
      '--schema',
      'src/platform/schema.ts',
      '--out',
      folder,
    ])
    const added = readdirSync(folder).filter((name) => !before.includes(name))
    return [
      ...problems,
      ...added.map(() => 'src/platform/schema.ts is ahead of the migrations: run `npm run migrations`'),
    ]
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const BINDING = /^\s*(?:binding|name|tag) = "([A-Z_]+)"/gm

export const environments: Gate = () => {
  const [local = '', ...others] = readFileSync(`${ROOT}wrangler.toml`, 'utf8').split(/^# --- \w+ ---$/m)
  const bindings = (part: string) => [...new Set([...part.matchAll(BINDING)].map(([, name]) => name))].sort().join(' ')
  const declared = ['staging', 'production']
  if (others.length !== declared.length) return ['wrangler.toml does not declare staging and production']
  return declared.flatMap((name, index) =>
    bindings(others[index] ?? '') === bindings(local)
      ? []
      : [`wrangler.toml: ${name} does not bind what the local world binds`],
  )
}
