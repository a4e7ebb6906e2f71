// Runs before every command, on whatever Node launched npm (20 or newer), with Node's own modules only:
// installs the packages when there are none, or when the lock has changed since.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const stamp = `${root}node_modules/.installed-lock`
const MIN_NODE = 20

function fail(message) {
  console.error(`\n✗ ${message}\n`)
  process.exit(1)
}

if (Number(process.versions.node.split('.')[0]) < MIN_NODE) {
  fail(
    `Node ${process.versions.node} is too old. Install Node ${MIN_NODE} or newer (https://nodejs.org), then try again.`,
  )
}

const lock = createHash('sha256')
  .update(readFileSync(`${root}package-lock.json`))
  .digest('hex')
const isInstalled =
  existsSync(stamp) && readFileSync(stamp, 'utf8') === lock && existsSync(`${root}node_modules/.bin/node`)

if (!isInstalled) {
  console.log('Installing packages (once, about a minute) …')
  const npm = process.env.npm_execpath
  const [command, first] = npm ? [process.execPath, [npm]] : ['npm', []]
  const { status, error } = spawnSync(command, [...first, 'ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, HUSKY: process.env.CI ? '0' : (process.env.HUSKY ?? '') },
  })
  if (error || status !== 0) {
    fail(
      'Installing failed. Is there a network, and 2 GB of disk? If package.json and package-lock.json disagree, run `npm install && node scripts/fix-lock.mjs`.',
    )
  }
  writeFileSync(stamp, lock)
}
