import type { Meta, StoryObj } from '@storybook/nextjs'
import { expect, fn, screen, userEvent, waitFor, within } from 'storybook/test'
import { Button } from '#components/ui/button.tsx'
import { Popover } from '#components/ui/popover.tsx'
import { pad } from '../pad.tsx'
import { LONG, RTL, UNBROKEN } from './long.ts'

const meta = {
  component: Popover,
  decorators: [pad],
  args: {
    title: 'What “may contain” means',
    trigger: <Button look="secondary">May contain nuts?</Button>,
    onOpenChange: fn(),
    children: <p>We bake in one kitchen. There are no nuts in it, but there are nuts beside it.</p>,
  },
} satisfies Meta<typeof Popover>
export default meta
type Story = StoryObj<typeof meta>

const open = async () => {
  await userEvent.tab()
  await userEvent.keyboard('{Enter}')
  return screen.findByRole('dialog')
}

export const Closed: Story = {}
export const Open: Story = {
  play: async ({ canvas }) => {
    const sheet = await open()
    await expect(sheet).toHaveAccessibleName('What “may contain” means')
    await expect(canvas.getByRole('button', { name: 'May contain nuts?' })).toHaveAttribute('aria-expanded', 'true')
    await waitFor(() => expect(within(sheet).getByRole('button', { name: 'Close' })).toHaveFocus())
  },
}
export const EscapeCloses: Story = {
  play: async ({ canvas, args }) => {
    await open()
    await userEvent.keyboard('{Escape}')
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    await waitFor(() => expect(canvas.getByRole('button')).toHaveFocus())
    await expect(args.onOpenChange).toHaveBeenLastCalledWith(false)
  },
}
export const ToTheRight: Story = { args: { side: 'right' }, play: Open.play }
export const LongText: Story = {
  args: {
    title: LONG,
    children: (
      <>
        <p>{UNBROKEN}</p>
        <p dir="rtl">{RTL}</p>
        <p>{LONG}</p>
      </>
    ),
  },
  play: async () => {
    await open()
  },
}
export const Phone: Story = { ...Open, globals: { viewport: { value: 'phone' } } }
export const ByNight: Story = { ...Open, globals: { theme: 'dark' } }
