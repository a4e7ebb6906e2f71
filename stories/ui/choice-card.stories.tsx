import type { Meta, StoryObj } from '@storybook/nextjs'
import { expect, userEvent } from 'storybook/test'
import { ChoiceCard } from '#components/ui/choice-card.tsx'
import { Icon } from '#components/ui/icon.tsx'

const meta = {
  component: ChoiceCard,
  args: { title: '9:00–9:30', note: '4 places left', name: 'slot', value: 'early' },
  decorators: [
    (Story) => (
      <fieldset className="max-w-sm space-y-3">
        <legend className="mb-2 font-semibold">When will you come?</legend>
        <Story />
      </fieldset>
    ),
  ],
} satisfies Meta<typeof ChoiceCard>
export default meta
type Story = StoryObj<typeof meta>

export const NotChosen: Story = {}
export const Chosen: Story = { args: { defaultChecked: true } }
export const WithoutNote: Story = { args: { note: undefined } }
export const Full: Story = { args: { disabled: true, note: 'Full' } }
export const WithPicture: Story = {
  args: {
    title: (
      <span className="flex items-center gap-2">
        <Icon name="van" />
        Delivery
      </span>
    ),
  },
}
export const LongText: Story = {
  args: {
    title: 'The old post office by the canal bridge, behind the flower shop, second door on the left',
    note: 'Ring twice: the bell is older than the bakery and sticks when it rains, which it often does here.',
  },
}

/** The arrow keys go from one to the next, past what is full. */
export const ByKeyboard: Story = {
  render: (args) => (
    <>
      <ChoiceCard {...args} defaultChecked />
      <ChoiceCard {...args} value="full" title="9:30–10:00" note="Full" disabled />
      <ChoiceCard {...args} value="late" title="10:00–10:30" />
    </>
  ),
  play: async ({ canvas }) => {
    await userEvent.tab()
    await expect(canvas.getByRole('radio', { name: /9:00/ })).toHaveFocus()
    await userEvent.keyboard('{ArrowDown}')
    await expect(canvas.getByRole('radio', { name: /10:00–10:30/ })).toBeChecked()
  },
}
