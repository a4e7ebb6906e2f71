import type { Meta, StoryObj } from '@storybook/nextjs'
import { expect, fn, screen, userEvent, waitFor, within } from 'storybook/test'
import { Button } from '#components/ui/button.tsx'
import { Checkbox } from '#components/ui/checkbox.tsx'
import { Drawer } from '#components/ui/drawer.tsx'
import { pad } from '../pad.tsx'
import { LONG, UNBROKEN } from './long.ts'

const ALLERGENS = ['Gluten', 'Milk', 'Eggs', 'Nuts', 'Sesame', 'Soya']

const meta = {
  component: Drawer,
  decorators: [pad],
  args: {
    title: 'Allergies and diet',
    description: 'Tick what you cannot eat. We leave it out of the menu.',
    trigger: <Button look="secondary">Filter the menu</Button>,
    onOpenChange: fn(),
    children: (
      <div>
        {ALLERGENS.map((name) => (
          <Checkbox key={name} label={name} />
        ))}
      </div>
    ),
    foot: <Button width="full">Show 13 bakes</Button>,
  },
} satisfies Meta<typeof Drawer>
export default meta
type Story = StoryObj<typeof meta>

const open = async () => {
  await userEvent.tab()
  await userEvent.keyboard(' ')
  return screen.findByRole('dialog', { name: 'Allergies and diet' })
}

export const Closed: Story = {}
export const Open: Story = {
  play: async () => {
    await expect(await open()).toHaveAccessibleDescription('Tick what you cannot eat. We leave it out of the menu.')
  },
}
export const KeepsTheFocus: Story = {
  play: async () => {
    const drawer = await open()
    const first = within(drawer).getByRole('button', { name: 'Close' })
    await waitFor(() => expect(first).toHaveFocus())
    await userEvent.tab({ shift: true })
    await expect(within(drawer).getByRole('button', { name: 'Show 13 bakes' })).toHaveFocus()
  },
}
export const EscapeCloses: Story = {
  play: async ({ canvas }) => {
    await open()
    await userEvent.keyboard('{Escape}')
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    await waitFor(() => expect(canvas.getByRole('button', { name: 'Filter the menu' })).toHaveFocus())
  },
}
export const Empty: Story = {
  args: {
    trigger: undefined,
    isOpen: true,
    foot: undefined,
    description: undefined,
    title: 'Your basket',
    children: <p className="text-xl">There is nothing in it yet, and the oven is waiting.</p>,
  },
}
export const Many: Story = {
  args: {
    trigger: undefined,
    isOpen: true,
    children: Array.from({ length: 30 }, (_, at) => <Checkbox key={at} label={`Bake ${String(at + 1)}`} />),
  },
}
export const LongText: Story = {
  args: { trigger: undefined, isOpen: true, title: LONG, children: <p>{UNBROKEN}</p> },
}
export const Phone: Story = { ...Open, globals: { viewport: { value: 'phone' } } }
export const ByNight: Story = { ...Open, globals: { theme: 'dark' } }
