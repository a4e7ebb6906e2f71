import { createHash } from 'node:crypto'
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs'
import { writeApiDocs } from '../api-docs/write.ts'
import { LOCAL, ROOT } from './paths.ts'
import { run } from './run.ts'
import { ensureSecrets } from './secrets.ts'
import { shareStyle } from './share-style.ts'
import { step } from './step.ts'

/** All that a build is made of. */
const SOURCES = [
  'src/**/*.{ts,tsx,css,svg,woff2,png}',
  'contracts/**/*.ts',
  'public/**/*',
  'scripts/{api-docs,browser}/**/*',
  'scripts/local/share-style.ts',
  '{next.config,open-next.config}.ts',
  'postcss.config.mjs',
  '{package,tsconfig,package-lock}.json',
  'wrangler.toml',
  '.dev.vars',
]
const STAMP = `${LOCAL}build-hash`
const WORKER = `${ROOT}dist/index.js`

function hashOfSources() {
  const hash = createHash('sha256')
  const files = globSync(SOURCES, { cwd: ROOT, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => `${entry.parentPath}/${entry.name}`)
  for (const file of files.sort()) hash.update(file.slice(ROOT.length)).update(readFileSync(file))
  return hash.digest('hex')
}

/** Builds the worker into `dist/`, unless nothing it is made of has changed. */
export async function ensureBuild() {
  const { NEXT_SERVER_ACTIONS_ENCRYPTION_KEY } = ensureSecrets()
  const hash = hashOfSources()
  if (existsSync(WORKER) && existsSync(STAMP) && readFileSync(STAMP, 'utf8') === hash) return
  await step('Building the shop (about a minute; skipped when nothing has changed)', async () => {
    const env = { NEXT_SERVER_ACTIONS_ENCRYPTION_KEY, DEPLOYMENT_ID: hash.slice(0, 12) }
    await run('opennextjs-cloudflare', ['build'], env)
    shareStyle()
    await writeApiDocs(`${ROOT}.open-next/assets`)
    await run('wrangler', ['deploy', '--dry-run', '--env=', '--outdir', 'dist'])
  })
  writeFileSync(STAMP, hash)
}
