import { globSync, mkdtempSync, cpSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join, relative } from 'node:path'
import { gzipSync } from 'node:zlib'
import { ensureBuild } from '../local/build.ts'
import { ROOT } from '../local/paths.ts'
import { sentencesOfMocks, serverWordsIn, unboundActions } from './bundle.ts'
import type { Gate } from './gate.ts'
import { run } from './tool.ts'

const namesIn = (folder: string) =>
  globSync(`${folder}/*.ts`, { cwd: ROOT })
    .map((file) => basename(file))
    .filter((name) => !name.endsWith('.test.ts'))
    .sort()

const exportsOf = (file: string) =>
  [...readFileSync(`${ROOT}${file}`, 'utf8').matchAll(/^export (?:const|async function|function) (\w+)/gm)]
    .map(([, name]) => name)
    .sort()

const textOf = (...patterns: string[]) =>
  globSync(patterns, { cwd: ROOT, exclude: ['**/*.test.{ts,tsx}'] })
    .map((file) => readFileSync(`${ROOT}${file}`, 'utf8'))
    .join('\n')

const BROWSER_SCRIPTS = '.open-next/assets/_next/static/**/*.js'

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
  if (problems.length > 0) return problems

  await ensureBuild()
  const expected = real.flatMap((name) =>
    exportsOf(`src/actions/${name}`).map((exported) => `${name} ${String(exported)}`),
  )
  const manifest: unknown = JSON.parse(readFileSync(`${ROOT}.next/server/server-reference-manifest.json`, 'utf8'))
  const sentences = sentencesOfMocks(textOf('mocks/**/*.ts'), textOf('{src,contracts}/**/*.{ts,tsx}'))
  if (sentences.length === 0) return ['the mocks say nothing that would tell them in a built worker']
  return [
    ...unboundActions(manifest, expected).map(
      (action) => `src/actions/${action} is no Server Action of the built worker`,
    ),
    ...['dist/index.js', ...globSync(BROWSER_SCRIPTS, { cwd: ROOT })].flatMap((file) => {
      const text = readFileSync(`${ROOT}${file}`, 'utf8')
      const said = sentences.find((sentence) => text.includes(sentence))
      return said ? [`${file} says “${said}”: a mock is in the built worker`] : []
    }),
  ]
}

/** Also through others: what a screen imports imports things itself, and only the build shows what came along. */
export const browser: Gate = async () => {
  await ensureBuild()
  const files = globSync(BROWSER_SCRIPTS, { cwd: ROOT })
  if (files.length === 0) return ['the build has no script for the browser']
  return files.flatMap((file) =>
    serverWordsIn(readFileSync(`${ROOT}${file}`, 'utf8')).map(
      (word) => `${file} holds “${word}”, which is the server’s`,
    ),
  )
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
    // A path from the project's folder: drizzle-kit cannot read an absolute one, and says so with exit code 0.
    const out = relative(ROOT, folder)
    const schema = ['--schema', 'src/platform/schema.ts']
    const args = ['generate', '--dialect', 'sqlite', '--casing', 'snake_case', ...schema, '--out', out]
    const { words } = run('drizzle-kit', args)
    if (readdirSync(folder).some((name) => !before.includes(name)))
      return ['src/platform/schema.ts is ahead of the migrations: run `npm run migrations`']
    return words.some((line) => line.startsWith('No schema changes')) ? [] : words
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
