import type { Meta, StoryObj } from '@storybook/nextjs'
import { expect, fn, userEvent } from 'storybook/test'
import { ErrorState } from '#components/ui/error-state.tsx'
import { pad } from '../pad.tsx'
import { LONG, UNBROKEN } from './long.ts'

const meta = {
  component: ErrorState,
  decorators: [pad],
  args: {
    title: 'The menu did not come',
    words: 'We could not reach the bakery. Your basket is safe.',
    reference: 'b7c1-4e92',
    onRetry: fn(),
  },
} satisfies Meta<typeof ErrorState>
export default meta
type Story = StoryObj<typeof meta>

export const WithReference: Story = {
  play: async ({ canvas, args }) => {
    await expect(canvas.getByRole('alert')).toHaveTextContent('If you write to us, quote b7c1-4e92.')
    await userEvent.tab()
    await userEvent.keyboard('{Enter}')
    await expect(args.onRetry).toHaveBeenCalledTimes(1)
  },
}
export const NoReference: Story = { args: { reference: null } }
export const NothingToTry: Story = { args: { onRetry: undefined } }
export const Busy: Story = {
  args: { isBusy: true },
  play: async ({ canvas, args }) => {
    const button = canvas.getByRole('button', { name: 'Trying again …' })
    await userEvent.tab()
    await expect(button).toHaveFocus()
    await userEvent.keyboard('{Enter}')
    await expect(args.onRetry).not.toHaveBeenCalled()
  },
}
export const LongText: Story = { args: { title: LONG, words: LONG, reference: UNBROKEN } }
export const Phone: Story = { globals: { viewport: { value: 'phone' } } }
export const ByNight: Story = { globals: { theme: 'dark' } }
