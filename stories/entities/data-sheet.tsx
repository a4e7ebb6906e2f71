import { TIME_ZONE } from '#lib/constants/frontend.ts'
import { formatPence } from '#lib/money.ts'

const words = (key: string) =>
  key
    .replace(/Pence$/, '')
    .replace(/([A-Z])/g, ' $1')
    .toLowerCase()

/** By what a thing is called, inside another. */
const NAMES = ['name', 'title', 'number', 'label', 'alt']

const INSTANT = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/
const clock = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short', timeZone: TIME_ZONE })

const textOf = (value: string) => (INSTANT.test(value) ? clock.format(new Date(value)) : value || '–')

/** A value as a person reads it: money in pounds, nothing as a dash. */
function told(key: string, value: unknown): string {
  if (value === null || value === undefined) return '–'
  if (typeof value === 'number') return key.endsWith('Pence') && value >= 0 ? formatPence(value) : String(value)
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (typeof value === 'string') return textOf(value)
  if (Array.isArray(value)) {
    if (value.length === 0) return 'none'
    return typeof value[0] === 'object' ? `${String(value.length)} of them` : value.map(String).join(', ')
  }
  const named = NAMES.map((name): unknown => Reflect.get(value, name)).find((name) => typeof name === 'string')
  if (typeof named === 'string') return named
  return Object.entries(value)
    .filter(([inner]) => inner !== 'id')
    .map(([inner, one]) => `${words(inner)}: ${told(inner, one)}`)
    .join('; ')
}

/** One mock, field by field. */
export function DataSheet({ value }: { value: unknown }) {
  if (typeof value !== 'object' || value === null) return <p className="wrap-anywhere">{String(value)}</p>
  return (
    <dl className="grid gap-x-6 gap-y-1 text-base sm:grid-cols-[9rem_1fr]">
      {Object.entries(value).map(([key, inner]) => (
        <div key={key} className="contents">
          <dt className="text-muted">{words(key)}</dt>
          <dd className="mb-2 wrap-anywhere sm:mb-0">{told(key, inner)}</dd>
        </div>
      ))}
    </dl>
  )
}

const COLUMNS = 6
const ROWS = 10

/** A list of mocks: how many, and the first of them. */
export function DataList({ values }: { values: unknown[] }) {
  const [first] = values
  if (first === undefined) return <p className="text-muted">Nothing.</p>
  if (typeof first !== 'object' || first === null)
    return <p className="wrap-anywhere">{values.map(String).join(', ')}</p>
  const keys = Object.keys(first)
    .filter((key) => key !== 'id')
    .slice(0, COLUMNS)
  return (
    <div className="overflow-x-auto" tabIndex={0} role="group" aria-label="A table that may be wider than the page">
      <table className="w-full text-left text-base">
        <caption className="py-2 text-left text-muted">
          {values.length} of them{values.length > ROWS && `, the first ${String(ROWS)}`}
        </caption>
        <thead>
          <tr className="border-b border-line">
            {keys.map((key) => (
              <th key={key} scope="col" className="py-2 pr-6 align-top">
                {words(key)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="divide-y divide-line">
          {values.slice(0, ROWS).map((value, index) => (
            <tr key={index}>
              {keys.map((key) => (
                <td key={key} className="max-w-xs py-2 pr-6 align-top wrap-anywhere tabular-nums">
                  {told(key, Reflect.get(value as object, key))}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
