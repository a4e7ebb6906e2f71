import { spawnSync } from 'node:child_process'
import {
  appendFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { ROOT } from '../local/paths.ts'

const SOURCES = ['src', 'contracts', 'mocks', 'stories', 'scripts', 'e2e', '.storybook', 'docs', 'migrations']
const FILES = ['phases.md', 'wrangler.toml', 'package.json', 'tsconfig.json', '.dependency-cruiser.cjs']
const CONFIGS = ['.prettierrc.json', '.gitignore', 'eslint.config.js', 'vitest.config.ts']

/** A copy of the project that a test may spoil; the packages are the project's own, and git knows all of it. */
export function copyProject() {
  const folder = mkdtempSync(join(tmpdir(), 'planted-'))
  for (const name of [...SOURCES, ...FILES, ...CONFIGS]) {
    cpSync(`${ROOT}${name}`, join(folder, name), { recursive: true })
  }
  symlinkSync(`${ROOT}node_modules`, join(folder, 'node_modules'))
  writeFileSync(join(folder, '.gitignore'), 'node_modules\n', { flag: 'a' })
  spawnSync('git', ['init', '--quiet'], { cwd: folder })

  const write = (file: string, text: string) => {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    writeFileSync(join(folder, file), text)
  }

  /** Plants a violation, does the work, and takes the violation away again. */
  function planted<T>(file: string, change: (text: string) => string, work: () => T): T {
    const path = join(folder, file)
    mkdirSync(dirname(path), { recursive: true })
    appendFileSync(path, '')
    const before = readFileSync(path, 'utf8')
    if (change(before) === before) throw new Error(`Nothing was planted in ${file}: it no longer says what it said.`)
    writeFileSync(path, change(before))
    const result = work()
    if (before === '') rmSync(path)
    else writeFileSync(path, before)
    return result
  }

  const remove = () => {
    rmSync(folder, { recursive: true })
  }
  return { folder, write, planted, remove }
}
