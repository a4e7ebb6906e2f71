// Adds to package-lock.json the optional packages of other platforms that a registry mirror left out: `npm ci` refuses a
// lock that misses one. Node's own modules only. Run after `npm install` has changed the lock.
import { readFileSync, writeFileSync } from 'node:fs'

const SYSTEMS = {
  darwin: 'darwin',
  win32: 'win32',
  windows: 'win32',
  linux: 'linux',
  android: 'android',
  freebsd: 'freebsd',
  openharmony: 'openharmony',
}
const PROCESSORS = {
  arm64: 'arm64',
  x64: 'x64',
  64: 'x64',
  ia32: 'ia32',
  arm: 'arm',
  ppc64: 'ppc64',
  riscv64: 'riscv64',
  s390x: 's390x',
  loong64: 'loong64',
  wasm32: 'wasm32',
}

const file = new URL('../package-lock.json', import.meta.url)
const lock = JSON.parse(readFileSync(file, 'utf8'))

/** Where a package at `from` would find `name`, as Node looks it up: beside itself, then further out. */
function find(name, from) {
  for (let at = from; ; at = at.slice(0, Math.max(0, at.lastIndexOf('node_modules/') - 1))) {
    const found = lock.packages[`${at === '' ? '' : `${at}/`}node_modules/${name}`]
    if (found || at === '') return found
  }
}

const words = (name) => name.split('/').at(-1).split('-')

let added = 0
for (const [from, { optionalDependencies = {} }] of Object.entries(lock.packages)) {
  for (const [name, version] of Object.entries(optionalDependencies)) {
    const os = words(name)
      .map((word) => SYSTEMS[word])
      .find(Boolean)
    const cpu = words(name)
      .map((word) => PROCESSORS[word])
      .find(Boolean)
    if (!/^\d+\.\d+\.\d+/.test(version) || (!os && cpu !== 'wasm32')) continue
    if (find(name, from)?.version === version) continue
    const place = `${from.slice(0, from.lastIndexOf('node_modules/'))}node_modules/${name}`
    if (lock.packages[place]) continue
    const dev = lock.packages[from].dev ? { dev: true } : {}
    lock.packages[place] = {
      version,
      ...(cpu ? { cpu: [cpu] } : {}),
      ...dev,
      optional: true,
      ...(os ? { os: [os] } : {}),
    }
    added++
  }
}

const sorted = Object.entries(lock.packages).sort(([a], [b]) => a.localeCompare(b, 'en'))
lock.packages = Object.fromEntries(sorted)
if (added > 0) writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`)
console.log(
  added === 0 ? 'package-lock.json is whole.' : `package-lock.json: added ${added} packages of other platforms.`,
)
