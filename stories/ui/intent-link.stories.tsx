import type { Meta, StoryObj } from '@storybook/nextjs'
import { getRouter } from '@storybook/nextjs/navigation.mock'
import { expect, fireEvent, userEvent } from 'storybook/test'
import { IntentLink } from '#components/ui/intent-link.tsx'
import { pad } from '../pad.tsx'

const meta = {
  component: IntentLink,
  decorators: [pad],
  args: { href: '/bake-sales', children: 'All bake sales' },
} satisfies Meta<typeof IntentLink>
export default meta
type Story = StoryObj<typeof meta>

export const Typical: Story = {}
export const Focused: Story = {
  play: async ({ canvas }) => {
    await userEvent.tab()
    await expect(canvas.getByRole('link', { name: 'All bake sales' })).toHaveFocus()
    await expect(getRouter().prefetch).toHaveBeenCalledWith('/bake-sales', { kind: 'full' })
  },
}
/** Fetched once, however often the pointer passes; a click goes there without a new page. */
export const Followed: Story = {
  play: async ({ canvas }) => {
    const link = canvas.getByRole('link', { name: 'All bake sales' })
    await userEvent.hover(link)
    await userEvent.unhover(link)
    await userEvent.hover(link)
    await expect(getRouter().prefetch).toHaveBeenCalledTimes(1)
    await userEvent.click(link)
    await expect(getRouter().push).toHaveBeenCalledWith('/bake-sales')
  },
}
export const FetchedWhenOneGoes: Story = {
  args: { href: '/basket', prefetch: false, children: 'Basket' },
  play: async ({ canvas }) => {
    await userEvent.hover(canvas.getByRole('link', { name: 'Basket' }))
    await expect(getRouter().prefetch).not.toHaveBeenCalled()
  },
}
/** A new tab, a new window and another place are the browser's to open. */
export const LeftToTheBrowser: Story = {
  play: async ({ canvas }) => {
    const isTaken: boolean[] = []
    const see = (event: Event) => {
      isTaken.push(event.defaultPrevented)
      event.preventDefault()
    }
    document.addEventListener('click', see)
    const link = canvas.getByRole('link', { name: 'All bake sales' })
    await fireEvent.click(link, { ctrlKey: true })
    await fireEvent.click(link)
    document.removeEventListener('click', see)
    await expect(isTaken).toEqual([false, true])
    await expect(getRouter().push).toHaveBeenCalledTimes(1)
  },
}
export const LongText: Story = { args: { children: 'A link whose words go on and on until the line has to be broken' } }
