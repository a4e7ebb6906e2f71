import type { Meta, StoryObj } from '@storybook/nextjs'
import { expect, screen, userEvent, waitFor } from 'storybook/test'
import { Button } from '#components/ui/button.tsx'
import { Icon } from '#components/ui/icon.tsx'
import { Tooltip } from '#components/ui/tooltip.tsx'

const meta = {
  component: Tooltip,
  // Room above: it hangs over its button.
  decorators: [
    (Story) => (
      <div className="max-w-2xl p-16">
        <Story />
      </div>
    ),
  ],
  args: {
    words: 'Print it for the fridge',
    children: (
      <Button look="secondary">
        <Icon name="print" /> Print
      </Button>
    ),
  },
} satisfies Meta<typeof Tooltip>
export default meta
type Story = StoryObj<typeof meta>

export const Closed: Story = {}
export const ByKeyboard: Story = {
  play: async ({ canvas }) => {
    await userEvent.tab()
    await expect(await screen.findByRole('tooltip')).toHaveTextContent('Print it for the fridge')
    await expect(canvas.getByRole('button', { name: 'Print' })).toHaveAccessibleDescription('Print it for the fridge')
  },
}
export const EscapeCloses: Story = {
  play: async ({ canvas }) => {
    await userEvent.tab()
    await screen.findByRole('tooltip')
    await userEvent.keyboard('{Escape}')
    await waitFor(() => expect(screen.queryByRole('tooltip')).toBeNull())
    await expect(canvas.getByRole('button')).toHaveFocus()
  },
}
export const ByPointer: Story = {
  play: async ({ canvas }) => {
    await userEvent.hover(canvas.getByRole('button'))
    await waitFor(() => expect(screen.getByRole('tooltip')).toBeVisible())
  },
}
export const Below: Story = { args: { side: 'bottom' }, play: ByKeyboard.play }
export const LongText: Story = {
  args: {
    words:
      'Print it for the fridge, with all allergens, where to collect it and until when 🍞 Donaudampfschifffahrtselektrizitätenhauptbetriebswerk',
  },
  play: async () => {
    await userEvent.tab()
    await screen.findByRole('tooltip')
  },
}
export const Phone: Story = { ...ByKeyboard, globals: { viewport: { value: 'phone' } } }
export const ByNight: Story = { ...ByKeyboard, globals: { theme: 'dark' } }
