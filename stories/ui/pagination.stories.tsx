import type { Meta, StoryObj } from '@storybook/nextjs'
import { expect, userEvent } from 'storybook/test'
import { CursorPages, NumberedPages } from '#components/ui/pagination.tsx'
import { pad } from '../pad.tsx'

const meta = {
  component: NumberedPages,
  decorators: [pad],
  args: { page: 5, pages: 20, hrefOf: (page) => `/bake-sales?page=${String(page)}`, label: 'Pages of bake sales' },
} satisfies Meta<typeof NumberedPages>
export default meta
type Story = StoryObj<typeof meta>

export const InTheMiddle: Story = {
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('navigation', { name: 'Pages of bake sales' })).toBeVisible()
    await expect(canvas.getByRole('link', { current: 'page' })).toHaveAccessibleName('Page 5')
    await expect(canvas.getByRole('link', { name: 'Back' })).toHaveAttribute('rel', 'prev')
    await expect(canvas.getByRole('link', { name: 'Next' })).toHaveAttribute('rel', 'next')
    await expect(canvas.getAllByRole('link').map(({ textContent }) => textContent.trim())).toEqual([
      'Back',
      ...['1', '4', '5', '6', '20'],
      'Next',
    ])
  },
}
export const AtTheFirst: Story = {
  args: { page: 1 },
  play: async ({ canvas }) => {
    await expect(canvas.queryByRole('link', { name: 'Back' })).toBeNull()
    await userEvent.tab()
    await expect(canvas.getByRole('link', { name: 'Page 1' })).toHaveFocus()
  },
}
export const AtTheLast: Story = { args: { page: 20 } }
export const Few: Story = { args: { page: 2, pages: 3 } }
export const One: Story = {
  args: { page: 1, pages: 1 },
  play: async ({ canvas }) => {
    await expect(canvas.queryByRole('navigation')).toBeNull()
  },
}
export const Many: Story = { args: { page: 1203, pages: 2406 } }
export const ByCursor: Story = {
  render: () => <CursorPages newerHref="/orders?before=9" olderHref="/orders?after=20" />,
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('link', { name: 'Newer' })).toHaveAttribute('rel', 'prev')
    await expect(canvas.getByRole('link', { name: 'Older' })).toHaveAttribute('rel', 'next')
  },
}
export const ByCursorNewest: Story = { render: () => <CursorPages olderHref="/orders?after=20" /> }
export const ByCursorOldest: Story = { render: () => <CursorPages newerHref="/orders?before=9" /> }
export const ByCursorAlone: Story = {
  render: () => <CursorPages />,
  play: async ({ canvas }) => {
    await expect(canvas.queryByRole('navigation')).toBeNull()
  },
}
export const Phone: Story = { globals: { viewport: { value: 'phone' } } }
export const ByNight: Story = { globals: { theme: 'dark' } }
