import { spawnSync } from 'node:child_process'
import { isAbsolute } from 'node:path'
import { QUIET, ROOT } from '../local/paths.ts'

/** Runs a package's command, or a script of ours, in the project. @returns its words when it fails, nothing when it is content */
export function tool(command: string, args: string[]): string[] {
  const file = isAbsolute(command) ? command : `${ROOT}node_modules/.bin/${command}`
  const { status, stdout, stderr } = spawnSync(process.execPath, [file, ...args], {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, ...QUIET, NO_COLOR: '1', FORCE_COLOR: '0' },
  })
  if (status === 0) return []
  return `${stdout}\n${stderr}`
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
}
