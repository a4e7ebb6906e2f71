import { spawn } from 'node:child_process'
import { QUIET, ROOT } from '../local/paths.ts'
import { Advice, main, step } from '../local/step.ts'

/** Power cuts at random moments while money moves; CI has one. */
const KILLS = '40'
/** Runs of every state machine; CI makes a fiftieth of them. */
const RUNS = 50_000

const run = (args: string[], env: Record<string, string> = {}) =>
  new Promise<void>((resolve, reject) => {
    const child = spawn('npx', args, { cwd: ROOT, env: { ...process.env, ...QUIET, ...env }, stdio: 'inherit' })
    child.once('exit', (code) => {
      if (code === 0) resolve()
      else
        reject(
          new Advice(
            `${args.join(' ')} has found something. What it tried stands above, with the seed to try it again.`,
          ),
        )
    })
  })

/** `npm run prove`: what `docs/invariants.md` says, tried many times over. About an hour; `-- --runs=1000` for fewer. */
main(async () => {
  const asked = process.argv.find((arg) => arg.startsWith('--runs='))?.slice('--runs='.length)
  const runs = String(Number(asked ?? '') || RUNS)
  await step(`State machines and races on D1, ${runs} runs each`, () =>
    run(['vitest', 'run', '--project', 'workers', 'src/modules'], { PROVE_RUNS: runs }),
  )
  await step('A crowd, a cutoff and power cuts, over HTTP', () =>
    run(['playwright', 'test', 'crowd.spec', 'crash.spec', 'crash-money.spec', '--reporter=line'], {
      PROVE_KILLS: KILLS,
    }),
  )
})
