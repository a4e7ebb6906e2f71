import { readdirSync, readFileSync } from 'node:fs'
import { execFileSync } from 'node:child_process'
import { ROOT } from '../local/paths.ts'
import type { Gate } from './gate.ts'

/** The rooms of the house, and what tools want at the top level. */
const TOP_LEVEL = new Set([
  ...['src', 'stories', 'contracts', 'mocks', 'migrations', 'e2e', '.storybook', 'scripts', 'docs', 'public', '.ci'],
  ...['wrangler.toml', 'package.json', 'package-lock.json', 'tsconfig.json', 'phases.md', 'README.md'],
  ...['.gitignore', '.npmrc', '.husky', '.prettierrc.json', '.prettierignore', '.dependency-cruiser.cjs', 'knip.jsonc'],
  ...['eslint.config.js', 'next.config.ts', 'open-next.config.ts', 'drizzle.config.ts', 'postcss.config.mjs'],
  ...['vitest.config.ts', 'playwright.config.ts'],
])

/** Files as git would keep them: those it has, and new ones that it does not ignore. */
const files = () =>
  execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { cwd: ROOT, encoding: 'utf8' })
    .split('\n')
    .filter(Boolean)

export const layout: Gate = () =>
  [...new Set(files().map((file) => file.split('/')[0] ?? ''))]
    .filter((name) => !TOP_LEVEL.has(name))
    .map((name) => `${name} stands at the top level, where it has no place`)

const SECRET =
  /-----BEGIN [A-Z ]*PRIVATE KEY-----|\b(sk|rk)_live_\w{10,}|\bre_[A-Za-z0-9]{8,}_[A-Za-z0-9]{10,}|AKIA[0-9A-Z]{16}/

export const secrets: Gate = () => [
  ...files()
    .filter((file) => /(^|\/)\.(dev\.vars|env)(\.|$)/.test(file))
    .map((file) => `${file} holds secrets and is not ignored by git`),
  ...files()
    .filter(
      (file) => /\.(ts|tsx|js|mjs|json|toml|md|sql)$/.test(file) && SECRET.test(readFileSync(`${ROOT}${file}`, 'utf8')),
    )
    .map((file) => `${file} holds what looks like a secret`),
]

const SECTIONS = ['Context', 'Decision', 'Consequences']

export const decisions: Gate = () => {
  const folder = `${ROOT}docs/decisions`
  const names = readdirSync(folder)
  const numbers = names.map((name) => name.slice(0, 3))
  return [
    ...names
      .filter((name) => !/^\d{3}-[a-z0-9-]+\.md$/.test(name))
      .map((name) => `docs/decisions/${name} is not NNN-title.md`),
    ...numbers
      .filter((number, index) => numbers.indexOf(number) !== index)
      .map((number) => `two decisions have the number ${number}`),
    ...names.flatMap((name) => {
      const text = readFileSync(`${folder}/${name}`, 'utf8')
      return SECTIONS.filter((section) => !text.includes(`**${section}.**`)).map(
        (section) => `docs/decisions/${name} has no ${section}`,
      )
    }),
  ]
}
