import type { Meta, StoryObj } from '@storybook/nextjs'
import { Icon, ICON_NAMES } from '#components/ui/icon.tsx'
import { Part, Sheet } from '../sheet.tsx'

const meta = { title: 'Foundations/Icons' } satisfies Meta
export default meta
type Story = StoryObj<typeof meta>

export const Icons: Story = {
  render: () => (
    <Sheet
      title="Icons"
      lead="Small signs beside words. They take the colour and the size of the text they stand in, and stand alone only where everybody knows them."
    >
      <Part title="All of them">
        <ul className="grid grid-cols-3 gap-4 sm:grid-cols-5 lg:grid-cols-7">
          {ICON_NAMES.map((name) => (
            <li
              key={name}
              className="flex flex-col items-center gap-3 rounded-card border border-line bg-sheet px-2 py-5"
            >
              <Icon name={name} className="size-9" />
              <span className="text-base text-muted">{name}</span>
            </li>
          ))}
        </ul>
      </Part>
      <Part title="In a line">
        <p className="text-xl">
          <Icon name="calendar" /> Saturday 14 March <Icon name="clock" className="ml-4" /> 9am–12pm{' '}
          <Icon name="pin" className="ml-4" /> Ludlow Market
        </p>
      </Part>
    </Sheet>
  ),
}
