import { globSync, readFileSync, writeFileSync } from 'node:fs'
import { isReal } from './board/real.ts'
import { breakingChanges } from './contracts/compare.ts'
import { lastRelease, RELEASED, snapshotOf } from './contracts/snapshot.ts'
import { ROOT } from './local/paths.ts'
import { Advice, main } from './local/step.ts'

/** Breaking changes that somebody has decided: lines `Breaks: …` of the decisions. */
const decided = () =>
  globSync('docs/decisions/*.md', { cwd: ROOT }).flatMap((file) =>
    [...readFileSync(`${ROOT}${file}`, 'utf8').matchAll(/^Breaks: (.+)$/gm)].map(([, words = '']) => words.trim()),
  )

/**
 * `npm run contracts:check` compares the contracts with what was released last; `npm run contracts:release` makes what is real
 * now the release. What only mocks keep was promised to nobody outside.
 */
main(() => {
  if (process.argv.includes('--release')) {
    writeFileSync(RELEASED, `${JSON.stringify(snapshotOf(isReal), null, 2)}\n`)
    console.log('contracts/released.json written.')
    return Promise.resolve()
  }
  const allowed = decided()
  const breaking = breakingChanges(lastRelease(), snapshotOf()).filter((words) => !allowed.includes(words))
  if (breaking.length > 0) {
    throw new Advice(
      `These changes break who relies on the last release:\n  ${breaking.join('\n  ')}\nTake them back, or write a decision with a line \`Breaks: …\` for each.`,
    )
  }
  console.log('No contract breaks who relies on the last release.')
  return Promise.resolve()
})
