import type { Meta, StoryObj } from '@storybook/nextjs'
import { expect } from 'storybook/test'
import { AccountLink } from '#components/account/account-link.tsx'
import { pad } from '../pad.tsx'

const meta = {
  component: AccountLink,
  tags: ['operation:identity.getSession'],
  decorators: [pad],
  args: { name: null },
} satisfies Meta<typeof AccountLink>
export default meta
type Story = StoryObj<typeof AccountLink>

export const NobodyKnown: Story = {
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('link', { name: 'Account' })).toHaveAttribute('href', '/account')
  },
}
export const SignedIn: Story = {
  args: { name: 'Rosie Pritchard' },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('link', { name: 'Your account, Rosie' })).toBeVisible()
  },
}
/** There is room for the sign alone; the words are there for those who listen. */
export const Phone: Story = { args: { name: 'Rosie Pritchard' }, globals: { viewport: { value: 'phone' } } }
export const ALongName: Story = { args: { name: 'Llanfairpwllgwyngyllgogerychwyrndrobwll' } }
