import type { Meta, StoryObj } from '@storybook/nextjs'
import { expect } from 'storybook/test'
import { Progress, StepProgress } from '#components/ui/progress.tsx'
import { pad } from '../pad.tsx'
import { LONG, UNBROKEN } from './long.ts'

const meta = {
  component: Progress,
  decorators: [pad],
  args: { label: 'Sending your picture', value: 40 },
} satisfies Meta<typeof Progress>
export default meta
type Story = StoryObj<typeof meta>

export const Some: Story = {
  play: async ({ canvas }) => {
    const bar = canvas.getByRole('progressbar', { name: 'Sending your picture' })
    await expect(bar).toHaveAttribute('aria-valuenow', '40')
    await expect(bar).toHaveAttribute('aria-valuetext', '40%')
  },
}
export const None: Story = { args: { value: 0 } }
export const Done: Story = { args: { value: 100 } }
export const InWords: Story = {
  args: { label: 'Loaves in the oven', value: 3, max: 8, words: '3 of 8 loaves' },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('progressbar')).toHaveAttribute('aria-valuetext', '3 of 8 loaves')
  },
}
export const PastItsEnd: Story = { args: { value: 140 } }
export const NobodyKnows: Story = {
  args: { label: 'Writing it in the book', value: null },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('progressbar')).not.toHaveAttribute('aria-valuenow')
  },
}
export const LongText: Story = { args: { label: `${LONG} ${UNBROKEN}` } }
const STEPS = ['Your basket', 'When you come', 'Who it is for']
const steps = (current: number): Story => ({
  render: () => <StepProgress label="Steps of your order" steps={STEPS} current={current} />,
  play: async ({ canvas }) => {
    await expect(canvas.getByText(`Step ${String(current)} of 3:`)).toBeVisible()
    await expect(canvas.getByRole('listitem', { current: 'step' })).toHaveTextContent(STEPS[current - 1] ?? '')
  },
})
export const FirstStep = steps(1)
export const SecondStep = steps(2)
export const LastStep = steps(3)
export const LongSteps: Story = {
  render: () => <StepProgress label="Steps" steps={[LONG, UNBROKEN, 'Three', 'Four', 'Five']} current={2} />,
}
export const Phone: Story = { ...SecondStep, globals: { viewport: { value: 'phone' } } }
export const ByNight: Story = { ...SecondStep, globals: { theme: 'dark' } }
