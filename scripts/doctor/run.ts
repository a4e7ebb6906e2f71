import { existsSync, readFileSync } from 'node:fs'
import { parseArgs, parseEnv } from 'node:util'
import { unstable_readConfig as readConfig } from 'wrangler'
import { ROOT } from '../local/paths.ts'
import { Advice, main } from '../local/step.ts'
import { askVendors } from './ask.ts'
import { diagnose, type Finding } from './diagnose.ts'

const MARKS: Record<Finding['state'], string> = { ok: '✓', missing: '✗', wrong: '✗', 'not used': '·' }

/**
 * `npm run doctor`: what of a configuration is missing or wrong, and where to find it. `-- --env production` for that of an environment, its secrets from
 * `--file FILE` (`NAME=value` a line) or the process's own environment; `--ask` asks the vendors too. No value is ever shown.
 */
main(async () => {
  const { values } = parseArgs({
    options: { env: { type: 'string' }, file: { type: 'string' }, ask: { type: 'boolean', default: false } },
  })
  const { vars } = readConfig({
    config: `${ROOT}wrangler.toml`,
    ...(values.env === undefined ? {} : { env: values.env }),
  }) as { vars: Record<string, string> }
  const file = values.file ?? (values.env === undefined ? `${ROOT}.dev.vars` : undefined)
  if (values.file !== undefined && !existsSync(values.file)) throw new Advice(`There is no file ${values.file}.`)
  const secrets = file !== undefined && existsSync(file) ? parseEnv(readFileSync(file, 'utf8')) : {}
  const all = { ...(values.env === undefined ? {} : process.env), ...vars, ...secrets }

  const findings = [...diagnose(all), ...(values.ask ? await askVendors(all) : [])]
  const width = Math.max(...findings.map(({ name }) => name.length))
  for (const { name, state, words } of findings)
    console.log(`  ${MARKS[state]} ${name.padEnd(width)}  ${state === 'ok' ? words : `${state}: ${words}`}`)
  const bad = findings.filter(({ state }) => state === 'missing' || state === 'wrong')
  if (bad.length > 0)
    throw new Advice(`${String(bad.length)} to see to. docs/connecting-vendors.md goes through them step by step.`)
  console.log('\nAll is there, and goes together.')
})
