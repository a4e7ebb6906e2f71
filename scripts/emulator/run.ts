import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { createRequire } from 'node:module'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { spawnSync } from 'node:child_process'
import { startSandbox } from '../../mocks/sandbox/server.ts'
import { openIdentityPlatform, type IdentityConfig } from '../../src/vendors/identity-platform/client.ts'
import { LOCAL } from '../local/paths.ts'
import { makeServiceAccount } from '../local/secrets.ts'
import { Advice, main, step } from '../local/step.ts'
import { outcomesOf } from './suite.ts'

/*
 * Asks the official auth emulator and our stand-in of Identity Platform the same, through the client of the shop, and names every difference.
 * The emulator is large and needs nothing of ours, so that it is fetched when somebody asks for it.
 */

const VERSION = '15.34.2'
const FOLDER = `${LOCAL}emulator/`
const PROJECT = 'band-of-bakers'

const ENDS_TOKENS =
  'Google ends refresh tokens with a new password (firebase.google.com/docs/auth/admin/manage-sessions); the emulator does not'

/** Where the two differ, and why that is as it should be. */
const KNOWN: Record<string, string> = {
  'an ID token that is believed': 'the emulator signs nothing (alg: none), and the shop believes no such token',
  'a session of before': ENDS_TOKENS,
  'a session before the change': ENDS_TOKENS,
  'a session of who is gone':
    'Google says whose account is gone (cloud.google.com/identity-platform/docs/use-rest-api#section-refresh-token); the emulator forgets the token with it',
}

function fetchEmulator() {
  if (existsSync(`${FOLDER}node_modules/firebase-tools`)) return
  mkdirSync(FOLDER, { recursive: true })
  const args = [
    'install',
    `firebase-tools@${VERSION}`,
    '--prefix',
    FOLDER,
    '--ignore-scripts',
    '--no-save',
    '--no-audit',
  ]
  const { status } = spawnSync('npm', [...args, '--no-fund', '--loglevel=error'], { stdio: 'inherit' })
  if (status !== 0) throw new Advice('firebase-tools could not be fetched. Is there a network?')
}

const listening = (server: Server) => `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`

type App = Parameters<typeof createServer>[1]

/** The emulator, with what stands where Google takes a service account's assertion: it knows one administrator, `owner`. */
async function startEmulator() {
  const require = createRequire(`${FOLDER}package.json`)
  const { createApp } = require(`${FOLDER}node_modules/firebase-tools/lib/emulator/auth/server.js`) as {
    createApp: (project: string) => Promise<NonNullable<App>>
  }
  const server = createServer(await createApp(PROJECT))
  const tokens = createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'application/json' })
    response.end(JSON.stringify({ access_token: 'owner', expires_in: 3600 }))
  })
  for (const one of [server, tokens]) await new Promise<void>((done) => one.listen(0, '127.0.0.1', done))
  // As every project since 2023: nobody learns whether an address is known.
  const url = `${listening(server)}/identitytoolkit.googleapis.com/v2/projects/${PROJECT}/config?updateMask=emailPrivacyConfig`
  const body = JSON.stringify({ emailPrivacyConfig: { enableImprovedEmailPrivacy: true } })
  const headers = { authorization: 'Bearer owner', 'content-type': 'application/json' }
  const answer = await fetch(url, { method: 'PATCH', headers, body })
  if (!answer.ok) throw new Error(`The emulator does not protect addresses: ${await answer.text()}`)
  return { server, tokens }
}

const configAt = (base: string, tokenUrl: string, jwksUrl: string, serviceAccount: string): IdentityConfig => ({
  IDENTITY_BASE_URL: base,
  IDENTITY_TOKEN_URL: tokenUrl,
  IDENTITY_JWKS_URL: jwksUrl,
  IDENTITY_ISSUER: `https://securetoken.google.com/${PROJECT}`,
  IDENTITY_PROJECT: PROJECT,
  IDENTITY_API_KEY: 'any',
  IDENTITY_SERVICE_ACCOUNT: JSON.parse(serviceAccount) as IdentityConfig['IDENTITY_SERVICE_ACCOUNT'],
})

async function ofEmulator() {
  const { server, tokens } = await startEmulator()
  const at = listening(server)
  const account = makeServiceAccount(`${listening(tokens)}/token`)
  const [base, refresh] = [`${at}/identitytoolkit.googleapis.com/v1`, `${at}/securetoken.googleapis.com/v1/token`]
  const outcomes = await outcomesOf(openIdentityPlatform(configAt(base, refresh, `${at}/`, account)))
  for (const one of [server, tokens]) {
    one.close()
    one.closeAllConnections()
  }
  return outcomes
}

async function ofSandbox() {
  const folder = mkdtempSync(join(tmpdir(), 'emulator-'))
  const account = makeServiceAccount('http://sandbox.test/token')
  const server = await startSandbox({ port: 0, folder, serviceAccount: account })
  const at = listening(server)
  const ours = JSON.stringify({ ...(JSON.parse(account) as object), token_uri: `${at}/identity/service-token` })
  const config = configAt(`${at}/identity/v1`, `${at}/identity/token`, `${at}/identity/jwks`, ours)
  const outcomes = await outcomesOf(openIdentityPlatform(config))
  server.close()
  server.closeAllConnections()
  rmSync(folder, { recursive: true })
  return outcomes
}

main(async () => {
  await step('Fetching the emulator (once)', fetchEmulator)
  const emulator = await step('Asking the emulator', ofEmulator)
  const sandbox = await step('Asking the sandbox', ofSandbox)
  const differences = [...emulator].filter(([name, outcome]) => sandbox.get(name) !== outcome)
  for (const [name, outcome] of differences)
    console.log(
      `  ${name in KNOWN ? '·' : '✗'} ${name}: emulator ${outcome}, sandbox ${sandbox.get(name) ?? 'nothing'}${name in KNOWN ? `. Known: ${KNOWN[name] ?? ''}` : ''}`,
    )
  const gone = Object.keys(KNOWN).filter((name) => !differences.some(([one]) => one === name))
  for (const name of gone) console.log(`  ✗ ${name}: is said to differ, and does not any more`)
  const unknown = differences.filter(([name]) => !(name in KNOWN))
  console.log(
    `  ${String(emulator.size)} answers, ${String(differences.length)} differ, ${String(unknown.length)} of them without a reason.`,
  )
  process.exit(unknown.length + gone.length > 0 ? 1 : 0)
})
