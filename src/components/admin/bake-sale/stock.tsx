import type { BakeSaleAtDesk } from '#contracts/model/bake-sale-at-desk.ts'
import { TimeRange } from '#components/ui/date.tsx'
import { Price } from '#components/ui/price.tsx'
import { TextLink } from '#components/ui/link.tsx'
import { Table, type Column } from '#components/ui/table.tsx'
import { cannotBakeHref } from '../paths.ts'

type Item = BakeSaleAtDesk['menu'][number]
type Slot = BakeSaleAtDesk['slots'][number]
type Pool = BakeSaleAtDesk['pools'][number]
type Stocked = { capacity: number; reserved: number }

const stock = <Row extends Stocked>(): Column<Row>[] => [
  { key: 'reserved', head: 'Taken', isNumeric: true, cell: ({ reserved }) => reserved },
  { key: 'capacity', head: 'Of', isNumeric: true, cell: ({ capacity }) => capacity },
  { key: 'left', head: 'Left', isNumeric: true, cell: ({ capacity, reserved }) => capacity - reserved },
]

/** What there is to know of a line beside its numbers. */
const besides = ({ poolId, poolUnits, leadTimeHours, packed }: Item, pools: Pool[]) =>
  [
    ...pools.filter(({ id }) => id === poolId).map(({ name }) => `${name}: ${String(poolUnits)} a piece`),
    ...(leadTimeHours > 0 ? [`until ${String(leadTimeHours)} hours before`] : []),
    ...(packed === 'packed_for_display' ? ['packed for display, with a label'] : []),
  ].join('; ')

const menuColumns = ({ menu, pools, state }: BakeSaleAtDesk): Column<Item>[] => [
  {
    key: 'what',
    head: 'What',
    isRowHead: true,
    cell: ({ productName, variantName }) => (
      <>
        {productName} <span className="block font-normal text-muted">{variantName}</span>
      </>
    ),
  },
  { key: 'price', head: 'Price', isNumeric: true, cell: ({ pricePence }) => <Price pence={pricePence} /> },
  ...stock<Item>(),
  { key: 'limit', head: 'Each customer', isNumeric: true, cell: ({ perCustomerLimit }) => perCustomerLimit },
  ...(menu.some((item) => besides(item, pools) !== '')
    ? [{ key: 'more', head: 'Besides', cell: (item: Item) => besides(item, pools) }]
    : []),
  // What somebody may have ordered, and can still be told of.
  ...(['scheduled', 'open', 'closed'].includes(state)
    ? [
        {
          key: 'cannot',
          head: 'If it fails',
          isWhole: true,
          cell: ({ id, productName, variantName }: Item) => (
            <TextLink href={cannotBakeHref(id)}>
              We can’t bake this
              <span className="sr-only">
                : {productName}, {variantName}
              </span>
            </TextLink>
          ),
        },
      ]
    : []),
]

const SLOT_COLUMNS: Column<Slot>[] = [
  {
    key: 'time',
    head: 'Time',
    isRowHead: true,
    isWhole: true,
    cell: ({ startsAt, endsAt }) => <TimeRange from={startsAt} to={endsAt} />,
  },
  { key: 'kind', head: 'How', cell: ({ fulfilment }) => (fulfilment === 'delivery' ? 'Delivery' : 'Collection') },
  ...stock<Slot>(),
]

const POOL_COLUMNS: Column<Pool>[] = [
  { key: 'name', head: 'Pool', isRowHead: true, cell: ({ name }) => name },
  ...stock<Pool>(),
]

const keyOf = ({ id }: { id: string }) => id

/** What a bake sale holds, and what is taken of it. */
export function Stock({ sale }: { sale: BakeSaleAtDesk }) {
  const { menu, slots, pools } = sale
  return (
    <>
      <Table
        caption="Menu"
        columns={menuColumns(sale)}
        rows={menu}
        keyOf={keyOf}
        empty="There is nothing on the menu yet."
      />
      <div className="grid items-start gap-6 xl:grid-cols-2">
        <Table
          caption="Slots, in orders"
          columns={SLOT_COLUMNS}
          rows={slots}
          keyOf={keyOf}
          empty="There is no time to collect yet."
        />
        {pools.length > 0 && (
          <Table caption="Pools, in units" columns={POOL_COLUMNS} rows={pools} keyOf={keyOf} empty="" />
        )}
      </div>
    </>
  )
}
