import type { Meta, StoryObj } from '@storybook/nextjs'
import { expect, userEvent, waitFor } from 'storybook/test'
import { many } from '#mocks/flat/product.ts'
import { Carousel } from '#components/ui/carousel.tsx'
import { Picture } from '#components/ui/picture.tsx'
import { pad } from '../pad.tsx'
import { LONG, UNBROKEN } from './long.ts'

const pictures = [...new Map(many.map(({ picture }) => [picture.src, picture])).values()].slice(0, 5)

const meta = {
  component: Carousel,
  decorators: [pad],
  args: {
    label: 'Pictures of the country sourdough',
    children: pictures.map((picture) => (
      <Picture key={picture.src} picture={picture} isLazy={false} className="w-full" />
    )),
  },
} satisfies Meta<typeof Carousel>
export default meta
type Story = StoryObj<typeof meta>

export const One: Story = {
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('region', { name: 'Pictures of the country sourdough' })).toBeVisible()
    await expect(canvas.getByRole('status')).toHaveTextContent('Picture 1 of 5')
  },
}
export const ByButtons: Story = {
  play: async ({ canvas }) => {
    const back = canvas.getByRole('button', { name: 'The one before' })
    const next = canvas.getByRole('button', { name: 'The next one' })
    await expect(back).toHaveAttribute('aria-disabled', 'true')
    await userEvent.click(next)
    await waitFor(() => expect(canvas.getByRole('status')).toHaveTextContent('Picture 2 of 5'))
    await userEvent.click(next)
    await userEvent.click(next)
    await userEvent.click(next)
    await waitFor(() => expect(canvas.getByRole('status')).toHaveTextContent('Picture 5 of 5'))
    await expect(next).toHaveAttribute('aria-disabled', 'true')
    await expect(next).toHaveFocus()
  },
}
/** The arrow keys are the browser’s own; what counts is that the strip can have the focus, and that its place is told. */
export const ByKeyboard: Story = {
  play: async ({ canvas }) => {
    const strip = canvas.getByRole('list', { name: 'Pictures of the country sourdough, all' })
    await userEvent.tab()
    await expect(strip).toHaveFocus()
    strip.scrollTo({ left: strip.scrollWidth })
    await waitFor(() => expect(canvas.getByRole('status')).toHaveTextContent('Picture 5 of 5'))
  },
}
export const Several: Story = { args: { size: 'several' } }
export const OnlyOne: Story = {
  args: { children: <Picture picture={pictures[0] ?? null} isLazy={false} className="w-full" /> },
  play: async ({ canvas }) => {
    await expect(canvas.queryByRole('button')).toBeNull()
  },
}
export const Empty: Story = { args: { children: [] } }
export const LongText: Story = {
  args: {
    of: 'Card',
    label: 'Cards',
    children: [LONG, UNBROKEN, LONG].map((words, at) => (
      <p key={at} className="h-full rounded-card border-2 border-ink bg-sheet p-5 wrap-anywhere">
        {words}
      </p>
    )),
  },
}
export const Phone: Story = { globals: { viewport: { value: 'phone' } } }
export const RightToLeft: Story = {
  render: (args) => (
    <div dir="rtl">
      <Carousel {...args} />
    </div>
  ),
  play: async ({ canvas }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'The next one' }))
    await waitFor(() => expect(canvas.getByRole('status')).toHaveTextContent('Picture 2 of 5'))
  },
}
