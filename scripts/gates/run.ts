import { existsSync, readFileSync } from 'node:fs'
import { ROOT } from '../local/paths.ts'
import { Advice, main } from '../local/step.ts'
import { SUITES } from '../suites.ts'
import { actions, browser, environments, schema, size } from './built.ts'
import type { Gate } from './gate.ts'
import { decisions, layout, secrets } from './house.ts'
import { parsePhases, type Criterion, type Proof } from './phases.ts'
import { contracts, operations } from './promises.ts'
import { weight } from './weight.ts'
import { board, imports, mockFree, mocks, released, stories } from './world.ts'

const GATES: Record<string, Gate> = {
  actions,
  board,
  browser,
  contracts,
  decisions,
  environments,
  imports,
  layout,
  'mock-free': mockFree,
  mocks,
  operations,
  released,
  schema,
  secrets,
  size,
  stories,
  weight,
}

type Outcome = { mark: string; seconds: number; problems: string[] }

const results = new Map<string, Outcome>()

/** A gate runs once, however many criteria it proves; a suite is run by `npm test` and must be one of its suites. */
async function prove(proof: Proof): Promise<Outcome> {
  if (proof.kind === 'not yet') return { mark: 'not yet', seconds: 0, problems: [] }
  if (proof.kind === 'suite') {
    const problems = [
      ...(SUITES.some(({ script }) => script === proof.name) ? [] : [`npm test has no suite ${proof.name}`]),
      ...(proof.file && !existsSync(`${ROOT}${proof.file}`) ? [`${proof.file} is gone, and with it the proof`] : []),
    ]
    return { mark: problems.length === 0 ? 'suite' : 'FAILED', seconds: 0, problems }
  }
  const known = results.get(proof.name)
  if (known) return known
  const gate = GATES[proof.name]
  if (!gate) throw new Advice(`phases.md names the gate ${proof.name}, which does not exist.`)
  const since = performance.now()
  const problems = await gate()
  const outcome = {
    mark: problems.length === 0 ? 'passed' : 'FAILED',
    seconds: (performance.now() - since) / 1000,
    problems,
  }
  results.set(proof.name, outcome)
  return outcome
}

const nameOf = (proof: Proof) => (proof.kind === 'not yet' ? '' : `${proof.kind} ${proof.name}`)

/** `npm run gates`, `npm run gates 6` for one phase, `npm run gates imports stories` for single gates. */
main(async () => {
  const wanted = process.argv.slice(2)
  const all = parsePhases(readFileSync(`${ROOT}phases.md`, 'utf8'))
  const phases = all.filter(({ number }) => wanted.length === 0 || wanted.includes(String(number)))
  const single = wanted.filter((name) => !all.some(({ number }) => String(number) === name))
  const unknown = single.filter((name) => !(name in GATES))
  if (unknown.length > 0)
    throw new Advice(`There is no phase or gate ${unknown.join(', ')}. Gates: ${Object.keys(GATES).join(', ')}.`)

  const named = all.flatMap(({ criteria }) => criteria).map(({ proof }) => nameOf(proof))
  const unnamed = Object.keys(GATES).filter((name) => !named.includes(`gate ${name}`))
  if (unnamed.length > 0) throw new Advice(`phases.md has no criterion for the gate ${unnamed.join(', ')}.`)

  const failures: string[] = []
  const show = async (text: string, proof: Proof) => {
    const { mark, seconds, problems } = await prove(proof)
    console.log(`  ${mark.padEnd(8)} ${nameOf(proof).padEnd(20)} ${`${seconds.toFixed(1)} s`.padStart(7)}  ${text}`)
    failures.push(...problems.map((problem) => `${nameOf(proof)}: ${problem}`))
  }
  for (const name of single) await show('', { kind: 'gate', name })
  for (const { number, name, goal, criteria } of phases) {
    console.log(`\nPhase ${String(number)}: ${name}. ${goal}`)
    for (const { text, proof } of criteria) await show(text, proof)
  }
  const failed = new Set(failures.map((line) => line.split(':')[0]))
  const isHeld = ({ proof }: Criterion) => proof.kind !== 'not yet' && !failed.has(nameOf(proof))
  const reached = phases.filter(({ criteria }) => criteria.every(isHeld)).map(({ number }) => number)
  const open = phases.flatMap(({ criteria }) => criteria).filter(({ proof }) => proof.kind === 'not yet').length
  console.log(`\n${String(results.size)} gates run, ${String(failed.size)} failed; ${String(open)} criteria not yet.`)
  if (phases.length > 0)
    console.log(`Reached, once the suites of npm test pass: phase ${reached.join(', ') || 'none'}.`)
  if (failures.length > 0) throw new Advice(failures.join('\n  '))
})
