import { readFileSync, writeFileSync } from 'node:fs'
import { boardMarkdown } from './board/markdown.ts'
import { boardRows } from './board/rows.ts'
import { ROOT } from './local/paths.ts'
import { Advice, main } from './local/step.ts'

const FILE = `${ROOT}docs/board.md`

function kept() {
  try {
    return readFileSync(FILE, 'utf8')
  } catch {
    return ''
  }
}

/** `npm run board` writes `docs/board.md`; with `--check` it only says whether the file is stale. */
main(() => {
  const wanted = boardMarkdown(boardRows())
  if (process.argv.includes('--check')) {
    if (kept() !== wanted) throw new Advice('docs/board.md is stale. Run `npm run board` and commit.')
  } else {
    writeFileSync(FILE, wanted)
    console.log('docs/board.md written.')
  }
  return Promise.resolve()
})
