import { spawn, type ChildProcess } from 'node:child_process'
import { createInterface } from 'node:readline'
import { QUIET, ROOT } from './paths.ts'
import { ensureSecrets } from './secrets.ts'
import { Advice } from './step.ts'

const START_MS = 60_000

type Words = (name: string, line: string) => void

/** A server in a process of its own, from the moment it says that it is ready. */
export type Served = { name: string; process: ChildProcess; ready: Record<string, unknown> }

/** Starts a script and waits for its `ready`. @throws Advice when it ends first, or takes too long */
function start(name: string, script: string, env: Record<string, string>, words: Words): Promise<Served> {
  const child = spawn(process.execPath, [`${ROOT}${script}`], {
    cwd: ROOT,
    env: { ...process.env, ...QUIET, ...env },
    // The server ends with us, however we end: its standard input then does.
    stdio: ['pipe', 'pipe', 'pipe'],
    detached: true,
  })
  const said: string[] = []
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      child.kill('SIGKILL')
      reject(new Advice(`${name} did not start within a minute.\n${said.join('\n')}`))
    }, START_MS)
    const hear = (line: string) => {
      if (line.startsWith('ready ')) {
        clearTimeout(timer)
        resolve({ name, process: child, ready: JSON.parse(line.slice('ready '.length)) as Record<string, unknown> })
        return
      }
      said.push(line)
      words(name, line)
    }
    createInterface({ input: child.stdout }).on('line', hear)
    createInterface({ input: child.stderr }).on('line', hear)
    child.once('exit', (code, signal) => {
      clearTimeout(timer)
      reject(new Advice(`${name} ended (${String(code ?? signal)}) before it was ready.\n${said.join('\n')}`))
    })
  })
}

export type WorldOptions = {
  ports: { shop: number; sandbox: number }
  /** Folder of the platform's state. */
  state: string
  /** Folder of the sandbox's state. */
  sandbox: string
  vars?: Record<string, string>
  words?: Words
}

export function startSandboxProcess({ ports, sandbox, words = () => undefined }: WorldOptions) {
  const secrets = ensureSecrets()
  return start(
    'The sandbox',
    'mocks/sandbox/main.ts',
    {
      SANDBOX_PORT: String(ports.sandbox),
      SANDBOX_FOLDER: sandbox,
      SHOP_URL: `http://localhost:${String(ports.shop)}`,
      IDENTITY_SERVICE_ACCOUNT: secrets.IDENTITY_SERVICE_ACCOUNT,
      STRIPE_WEBHOOK_SECRET: secrets.STRIPE_WEBHOOK_SECRET,
      RESEND_WEBHOOK_SECRET: secrets.RESEND_WEBHOOK_SECRET,
    },
    words,
  )
}

/** Where the shop finds the vendors' stand-ins. Google's first page is for a browser, the rest is for the worker. */
function vendorsAt(port: number) {
  const sandbox = `http://127.0.0.1:${String(port)}`
  const account = JSON.parse(ensureSecrets().IDENTITY_SERVICE_ACCOUNT) as Record<string, string>
  return {
    RESEND_BASE_URL: `${sandbox}/resend`,
    STRIPE_API_BASE: sandbox,
    SLACK_WEBHOOK_URL: `${sandbox}/slack/services/T0LOCAL/B0LOCAL/staff`,
    IDENTITY_BASE_URL: `${sandbox}/identity/v1`,
    IDENTITY_TOKEN_URL: `${sandbox}/identity/token`,
    IDENTITY_JWKS_URL: `${sandbox}/identity/jwks`,
    IDENTITY_SERVICE_ACCOUNT: JSON.stringify({ ...account, token_uri: `${sandbox}/identity/service-token` }),
    GOOGLE_AUTHORIZE_URL: `http://localhost:${String(port)}/google/authorize`,
    GOOGLE_TOKEN_URL: `${sandbox}/google/token`,
    GOOGLE_JWKS_URL: `${sandbox}/google/jwks`,
    TURNSTILE_URL: `${sandbox}/turnstile/v0`,
  }
}

export const startShopProcess = ({ ports, state, vars, words = () => undefined }: WorldOptions) => {
  const bindings = { APP_ORIGIN: `http://localhost:${String(ports.shop)}`, ...vendorsAt(ports.sandbox), ...vars }
  return start(
    'The shop',
    'scripts/serve/worker.ts',
    { PORT: String(ports.shop), STATE: state, VARS: JSON.stringify(bindings) },
    words,
  )
}

/** Ends a server and waits until it has. */
export const end = ({ process: child }: Served, signal: 'SIGTERM' | 'SIGKILL' = 'SIGTERM') =>
  new Promise<void>((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) {
      resolve()
      return
    }
    child.once('exit', () => {
      resolve()
    })
    // The whole group: workerd is a child of the server, and outlives it when that is killed.
    if (signal === 'SIGKILL' && child.pid !== undefined) process.kill(-child.pid, signal)
    else child.kill(signal)
  })
