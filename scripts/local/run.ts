import { spawn } from 'node:child_process'
import { createWriteStream, mkdirSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { LOCAL, QUIET, ROOT } from './paths.ts'
import { Advice } from './step.ts'

const TAIL_LINES = 30

/** Runs a package's command to its end, its words into a log file; shows the end of them when it fails. */
export async function run(command: string, args: string[], env: Record<string, string> = {}) {
  mkdirSync(LOCAL, { recursive: true })
  const log = `${LOCAL}${basename(command)}-${args[0] ?? ''}.log`
  const out = createWriteStream(log)
  const child = spawn(process.execPath, [`${ROOT}node_modules/.bin/${command}`, ...args], {
    cwd: ROOT,
    env: { ...process.env, ...QUIET, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  child.stdout.pipe(out, { end: false })
  child.stderr.pipe(out, { end: false })
  const code = await new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', resolve)
  })
  await new Promise((resolve) => out.end(resolve))
  if (code !== 0) {
    const tail = readFileSync(log, 'utf8').split('\n').slice(-TAIL_LINES).join('\n')
    throw new Advice(`\`${command} ${args.join(' ')}\` failed. The end of .local/${basename(log)}:\n\n${tail}`)
  }
}
