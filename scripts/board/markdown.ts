import type { Row } from './rows.ts'

const yes = (is: boolean) => (is ? '✓' : '·')
const areaOf = ({ name }: Row) => name.split('.').slice(0, -1).join('.')

const line = (row: Row) =>
  `| ${[
    row.name,
    row.access,
    yes(row.mock),
    yes(row.handler),
    row.stories ? `✓ ${String(row.stories.played)}/${String(row.stories.errors)} errors` : '·',
    yes(row.procedure),
    yes(row.action),
    row.conformance,
    yes(row.e2e),
    String(row.phase),
  ].join(' | ')} |`

/** The board as a page that people read. */
export function boardMarkdown(rows: Row[]): string {
  const areas = [...new Set(rows.map(areaOf))]
  const real = rows.filter(({ procedure }) => procedure).length
  return [
    '# The feature board',
    '',
    'How far each operation is, computed from the code by `npm run board`; a gate fails when this file is stale. A story names its operation by a tag',
    '(`operation:checkout.placeOrder`), a journey too (`@checkout.placeOrder`). Phases are those of [phases.md](../phases.md): 2 promised and mocked, 3 to be seen,',
    '4 real, 6 the same in both worlds and walked through in a browser.',
    '',
    `${String(rows.length)} operations, ${String(real)} of them real.`,
    ...areas.flatMap((area) => [
      '',
      `## ${area}`,
      '',
      '| operation | access | mock | handler | stories | procedure | action | conformance | e2e | phase |',
      '| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |',
      ...rows.filter((row) => areaOf(row) === area).map(line),
    ]),
    '',
  ].join('\n')
}
