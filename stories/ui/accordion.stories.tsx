import type { Meta, StoryObj } from '@storybook/nextjs'
import { expect, userEvent, waitFor } from 'storybook/test'
import { Accordion } from '#components/ui/accordion.tsx'
import { pad } from '../pad.tsx'
import { LONG, RTL, UNBROKEN } from './long.ts'

const meta = {
  component: Accordion,
  decorators: [pad],
  args: {
    folds: [
      { value: 'when', title: 'Until when can I order?', content: <p>Until 8pm two days before we bake.</p> },
      {
        value: 'late',
        title: 'What if I come late?',
        content: <p>We keep it until the table is packed up, at noon.</p>,
      },
      { value: 'back', title: 'Can I give it back?', content: <p>No. But tell us what was wrong with it.</p> },
    ],
  },
} satisfies Meta<typeof Accordion>
export default meta
type Story = StoryObj<typeof meta>

export const Closed: Story = {}
export const OneOpen: Story = { args: { open: ['late'] } }
export const ByKeyboard: Story = {
  play: async ({ canvas }) => {
    const first = canvas.getByRole('button', { name: 'Until when can I order?' })
    await userEvent.tab()
    await expect(first).toHaveFocus()
    await userEvent.keyboard('{Enter}')
    await expect(first).toHaveAttribute('aria-expanded', 'true')
    await expect(canvas.getByRole('region', { name: 'Until when can I order?' })).toBeVisible()
    await userEvent.keyboard('{ArrowDown}')
    await expect(canvas.getByRole('button', { name: 'What if I come late?' })).toHaveFocus()
    await userEvent.keyboard('{End} ')
    await expect(canvas.getByRole('button', { name: 'Can I give it back?' })).toHaveAttribute('aria-expanded', 'true')
    await expect(first).toHaveAttribute('aria-expanded', 'true')
  },
}
export const OneOnly: Story = {
  args: { isOneOnly: true, open: ['when'] },
  play: async ({ canvas }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'What if I come late?' }))
    await waitFor(() => expect(canvas.queryByText('Until 8pm two days before we bake.')).toBeNull())
    await userEvent.click(canvas.getByRole('button', { name: 'What if I come late?' }))
    await waitFor(() => expect(canvas.queryByRole('region')).toBeNull())
  },
}
export const HeadingLevel: Story = {
  args: { level: 2 },
  play: async ({ canvas }) => {
    await expect(canvas.getAllByRole('heading', { level: 2 })).toHaveLength(3)
  },
}
export const Disabled: Story = {
  args: { folds: [{ value: 'soon', title: 'Will you post bread?', content: null, isDisabled: true }] },
}
export const LongText: Story = {
  args: {
    open: ['long', 'rtl'],
    folds: [
      { value: 'long', title: LONG, content: <p>{UNBROKEN}</p> },
      { value: 'rtl', title: RTL, content: <p dir="rtl">{RTL}</p> },
    ],
  },
}
export const Many: Story = {
  args: {
    folds: Array.from({ length: 20 }, (_, at) => ({
      value: String(at),
      title: `Question ${String(at + 1)}`,
      content: LONG,
    })),
  },
}
export const Phone: Story = { args: { open: ['when'] }, globals: { viewport: { value: 'phone' } } }
export const ByNight: Story = { args: { open: ['when'] }, globals: { theme: 'dark' } }
