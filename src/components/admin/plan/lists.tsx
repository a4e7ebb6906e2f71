import type { BakePlan } from '#contracts/model/bake-plan.ts'
import { Time, TimeRange } from '#components/ui/date.tsx'
import { Table, type Column } from '#components/ui/table.tsx'

type Line = BakePlan['lines'][number]
type PoolLine = BakePlan['byPool'][number]
type Addendum = BakePlan['addenda'][number]

const nameOf = ({ productName, variantName }: Pick<Line, 'productName' | 'variantName'>) =>
  `${productName}, ${variantName}`

/** A box to tick by hand, on paper and nowhere else. */
const TICK = {
  key: 'tick',
  head: 'Done',
  cell: () => <span aria-hidden="true" className="inline-block size-5 rounded-mark border-2 border-ink" />,
}

const LINES: Column<Line>[] = [
  { key: 'what', head: 'What', isRowHead: true, cell: nameOf },
  { key: 'quantity', head: 'Pieces', isNumeric: true, cell: ({ quantity }) => quantity },
  TICK,
]
const POOLS: Column<PoolLine>[] = [
  { key: 'pool', head: 'Pool', isRowHead: true, cell: ({ name }) => name },
  { key: 'units', head: 'Units', isNumeric: true, cell: ({ units }) => units },
]
const ADDENDA: Column<Addendum>[] = [
  { key: 'at', head: 'When', isRowHead: true, cell: ({ at }) => <Time at={at} look="moment" /> },
  { key: 'what', head: 'What', cell: nameOf },
  {
    key: 'units',
    head: 'Pieces',
    isNumeric: true,
    cell: ({ units }) => (units > 0 ? `+${String(units)}` : `−${String(-units)}`),
  },
  { key: 'reason', head: 'Why', cell: ({ reason }) => reason },
]

/** What is to be baked, all together. */
export const Totals = ({ lines }: Pick<BakePlan, 'lines'>) => (
  <Table
    caption="To bake"
    columns={LINES}
    rows={lines}
    keyOf={({ menuItemId }) => menuItemId}
    empty="Nobody has ordered yet."
  />
)

/** What the lines draw on ovens and doughs. */
export const Pools = ({ byPool }: Pick<BakePlan, 'byPool'>) =>
  byPool.length > 0 && <Table caption="By pool" columns={POOLS} rows={byPool} keyOf={({ poolId }) => poolId} empty="" />

/** What has changed since the plan was frozen. */
export const Addenda = ({ addenda }: Pick<BakePlan, 'addenda'>) =>
  addenda.length > 0 && (
    <Table
      caption="Changed since"
      columns={ADDENDA}
      rows={addenda}
      keyOf={({ sequence }) => String(sequence)}
      empty=""
    />
  )

/** The same pieces by when they are handed over. */
export function Slots({ bySlot, lines }: Pick<BakePlan, 'bySlot' | 'lines'>) {
  const words = new Map(lines.map((line) => [line.menuItemId, nameOf(line)]))
  if (bySlot.length === 0) return null
  return (
    <section aria-labelledby="by-slot" className="space-y-4">
      <h2 id="by-slot" className="text-2xl">
        By time
      </h2>
      <div className="grid items-start gap-4 sm:grid-cols-2 xl:grid-cols-3 print:grid-cols-2">
        {bySlot.map(({ slotId, fulfilment, startsAt, endsAt, lines: handed }) => (
          <div key={slotId} className="rounded-card border border-line bg-sheet p-4 print:break-inside-avoid">
            <h3 className="text-lg">
              <TimeRange from={startsAt} to={endsAt} /> {fulfilment === 'delivery' ? '(delivery)' : ''}
            </h3>
            <ul className="mt-2 space-y-1">
              {handed.map(({ menuItemId, quantity }) => (
                <li key={menuItemId} className="flex justify-between gap-4">
                  <span className="min-w-0 wrap-anywhere">{words.get(menuItemId) ?? 'Something that is gone'}</span>
                  <span className="font-semibold tabular-nums">{quantity}</span>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
    </section>
  )
}
