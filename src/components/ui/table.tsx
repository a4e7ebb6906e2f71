import { useId, type ReactNode } from 'react'
import { cn } from '#lib/cn.ts'

export type Column<Row> = {
  key: string
  head: string
  cell: (row: Row) => ReactNode
  /** Figures stand under each other, at the right. */
  isNumeric?: boolean
  /** Its words stay on one line. */
  isWhole?: boolean
  /** It names the row, and stays in view when the others are scrolled. */
  isRowHead?: boolean
  /** It is for doing something, and has no business on paper. */
  isOnScreen?: boolean
}

type Props<Row> = {
  caption: string
  columns: Column<Row>[]
  rows: Row[]
  keyOf: (row: Row) => string
  /** What stands there when there is no row. */
  empty: ReactNode
  /** The head stays while a long table is scrolled under it. */
  height?: 'all' | 'limited'
}

/** Rows of the same kind. It scrolls by itself where it is too wide, so the page never does. */
export function Table<Row>({ caption, columns, rows, keyOf, empty, height = 'all' }: Props<Row>) {
  const id = useId()
  return (
    <div
      role="region"
      aria-labelledby={id}
      // It scrolls, so the keyboard must reach it.
      tabIndex={0}
      className={cn(
        '@container relative overflow-auto rounded-card border-2 border-ink bg-sheet',
        height === 'limited' && 'max-h-96',
      )}
    >
      <table className="w-full border-separate border-spacing-0">
        <caption className="text-left font-display text-xl">
          {/* As wide as what is seen, and there it stays. */}
          <span id={id} className="sticky start-0 block w-[100cqw] px-4 pt-4 pb-2 wrap-anywhere">
            {caption}
          </span>
        </caption>
        <thead>
          <tr>
            {columns.map(({ key, head, isNumeric, isRowHead, isOnScreen }) => (
              <th
                key={key}
                scope="col"
                className={cn(
                  'sticky top-0 z-10 border-b-2 border-ink bg-sheet px-3 py-2.5 align-bottom text-base font-semibold tracking-label whitespace-nowrap first:ps-4 last:pe-4',
                  isNumeric ? 'text-right' : 'text-left',
                  isRowHead && 'start-0 z-20',
                  isOnScreen && 'print:hidden',
                )}
              >
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.length === 0 && (
            <tr>
              <td colSpan={columns.length} className="px-4 py-8 text-center text-muted">
                {empty}
              </td>
            </tr>
          )}
          {rows.map((row) => (
            <tr key={keyOf(row)} className="group">
              {columns.map((column) => (
                <Cell key={column.key} column={column} row={row} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Cell<Row>({ column, row }: { column: Column<Row>; row: Row }) {
  const { cell, isNumeric, isWhole, isRowHead, isOnScreen } = column
  const className = cn(
    'border-b border-line px-3 py-3 align-top group-last:border-b-0 first:ps-4 last:pe-4',
    isNumeric && 'text-right tabular-nums',
    isNumeric || isWhole ? 'whitespace-nowrap' : 'min-w-28 wrap-anywhere',
    isOnScreen && 'print:hidden',
    isRowHead && 'sticky start-0 max-w-48 bg-sheet text-left font-semibold sm:max-w-none',
  )
  return isRowHead ? (
    <th scope="row" className={className}>
      {cell(row)}
    </th>
  ) : (
    <td className={className}>{cell(row)}</td>
  )
}
