import type { Meta, StoryObj } from '@storybook/nextjs'
import { expect, userEvent } from 'storybook/test'
import { Badge } from '#components/ui/badge.tsx'
import { Price } from '#components/ui/price.tsx'
import { Table, type Column } from '#components/ui/table.tsx'
import { pad } from '../pad.tsx'
import { LONG, RTL, UNBROKEN } from './long.ts'

type Row = { name: string; size: string; left: number; pence: number }

const ROWS: Row[] = [
  { name: 'Country sourdough', size: 'Large, 900 g', left: 14, pence: 480 },
  { name: 'Seeded rye', size: 'Loaf, 800 g', left: 3, pence: 520 },
  { name: 'Butter croissant', size: 'Box of four', left: 0, pence: 1110 },
]
const COLUMNS: Column<Row>[] = [
  { key: 'name', head: 'Bake', cell: ({ name }) => name, isRowHead: true },
  { key: 'size', head: 'Size', cell: ({ size }) => size },
  {
    key: 'state',
    head: 'State',
    isWhole: true,
    cell: ({ left }) => <Badge look={left > 0 ? 'open' : 'past'}>{left > 0 ? 'On the table' : 'Sold out'}</Badge>,
  },
  { key: 'left', head: 'Left', cell: ({ left }) => left, isNumeric: true },
  { key: 'price', head: 'Price', cell: ({ pence }) => <Price pence={pence} look="plain" />, isNumeric: true },
]

const meta = {
  component: Table<Row>,
  decorators: [pad],
  args: {
    caption: 'What is left for Saturday 14 March',
    columns: COLUMNS,
    rows: ROWS,
    keyOf: ({ name }) => name,
    empty: 'Nothing is on the menu yet.',
  },
} satisfies Meta<typeof Table<Row>>
export default meta
type Story = StoryObj<typeof meta>

export const Some: Story = {
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('table', { name: 'What is left for Saturday 14 March' })).toBeVisible()
    await expect(canvas.getByRole('rowheader', { name: 'Seeded rye' })).toBeVisible()
    await expect(canvas.getAllByRole('columnheader')).toHaveLength(5)
  },
}
export const ByKeyboard: Story = {
  play: async ({ canvas }) => {
    await userEvent.tab()
    await expect(canvas.getByRole('region', { name: 'What is left for Saturday 14 March' })).toHaveFocus()
  },
}
export const Empty: Story = {
  args: { rows: [] },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('cell', { name: 'Nothing is on the menu yet.' })).toBeVisible()
  },
}
const many = Array.from({ length: 60 }, (_, at) => ({
  name: `Bake ${String(at + 1)}`,
  size: 'Each',
  left: at,
  pence: at * 110,
}))
export const ManyUnderAHead: Story = { args: { rows: many, height: 'limited' } }
export const LongText: Story = {
  args: {
    rows: [
      { name: LONG, size: UNBROKEN, left: 1204, pence: 123_456_700 },
      { name: RTL, size: '🎂🎈', left: 0, pence: 0 },
    ],
  },
}
export const Phone: Story = { args: { rows: many.slice(0, 12) }, globals: { viewport: { value: 'phone' } } }
export const ByNight: Story = { globals: { theme: 'dark' } }
