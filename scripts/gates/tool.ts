import { spawnSync } from 'node:child_process'
import { isAbsolute } from 'node:path'
import { QUIET, ROOT } from '../local/paths.ts'

/** Runs a package's command, or a script of ours, in the project. @returns whether it was content, and what it said, line by line */
export function run(command: string, args: string[]) {
  const file = isAbsolute(command) ? command : `${ROOT}node_modules/.bin/${command}`
  const { status, stdout, stderr } = spawnSync(process.execPath, [file, ...args], {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, ...QUIET, NO_COLOR: '1', FORCE_COLOR: '0' },
  })
  const words = `${stdout}\n${stderr}`
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
  return { isContent: status === 0, words }
}

/** @returns its words when it fails, nothing when it is content */
export function tool(command: string, args: string[]): string[] {
  const { isContent, words } = run(command, args)
  return isContent ? [] : words
}
