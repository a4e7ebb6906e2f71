import { spawn } from 'node:child_process'
import { ensureChromium } from './chromium.ts'
import { QUIET, ROOT } from './local/paths.ts'
import { main } from './local/step.ts'
import { SUITES, type Suite } from './suites.ts'

type Result = { script: string; what: string; isPassed: boolean; passed: number; failed: number; seconds: number }

const isVerbose = process.argv.includes('--verbose')

/** How many tests a suite says it ran; a suite that counts nothing is one. */
function countsOf(output: string, isPassed: boolean) {
  const last = (pattern: RegExp) => Number([...output.matchAll(pattern)].at(-1)?.[1] ?? 0)
  const passed = last(/(?:Tests\s.*?|^\s*)(\d+) passed/gm)
  const failed = last(/(?:Tests\s+|^\s*)(\d+) failed/gm)
  if (passed + failed === 0) return { passed: isPassed ? 1 : 0, failed: isPassed ? 0 : 1 }
  return { passed, failed: isPassed ? failed : Math.max(failed, 1) }
}

/** Runs one suite. Its words are shown when it fails, or when asked to. */
async function runSuite({ script, what }: Suite): Promise<Result> {
  const since = performance.now()
  const [command, first] = process.env.npm_execpath ? [process.execPath, [process.env.npm_execpath]] : ['npm', []]
  const child = spawn(command, [...first, 'run', '--silent', script], {
    cwd: ROOT,
    env: { ...process.env, ...QUIET, NO_COLOR: '1', FORCE_COLOR: '0' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  const hear = (chunk: Buffer) => {
    output += chunk.toString()
    if (isVerbose) process.stdout.write(chunk)
  }
  child.stdout.on('data', hear)
  child.stderr.on('data', hear)
  const code = await new Promise((resolve) => child.once('close', resolve))
  const isPassed = code === 0
  const seconds = (performance.now() - since) / 1000
  console.log(`${isPassed ? '✓' : '✗'} ${what} (npm run ${script}, ${seconds.toFixed(1)} s)`)
  if (!isPassed && !isVerbose) console.log(output)
  return { script, what, isPassed, seconds, ...countsOf(output, isPassed) }
}

const AT_ONCE = 2

/** Runs them in their order: two at a time, and alone what takes the whole machine. */
async function runAll(suites: readonly Suite[]): Promise<Result[]> {
  const results: Promise<Result>[] = []
  const running = new Set<Promise<Result>>()
  for (const suite of suites) {
    while (running.size >= (suite.isWide ? 1 : AT_ONCE)) await Promise.race(running)
    const run = runSuite(suite)
    results.push(run)
    running.add(run)
    void run.finally(() => running.delete(run))
    if (suite.isWide) await run
  }
  return Promise.all(results)
}

main(async () => {
  ensureChromium()
  const results = await runAll(SUITES)

  console.log('\nSuite                 Passed  Failed  Seconds')
  for (const { script, passed, failed, seconds } of results) {
    console.log(
      `${script.padEnd(20)} ${String(passed).padStart(7)} ${String(failed).padStart(7)} ${seconds.toFixed(1).padStart(8)}`,
    )
  }
  const sum = (key: 'passed' | 'failed') => results.reduce((total, result) => total + result[key], 0)
  console.log(`\n${String(sum('passed'))} passed, ${String(sum('failed'))} failed`)
  process.exit(results.every(({ isPassed }) => isPassed) ? 0 : 1)
})
