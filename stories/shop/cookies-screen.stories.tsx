import type { Meta, StoryObj } from '@storybook/nextjs'
import { fn } from 'storybook/test'
import { CookiesScreen } from '#components/shop/cookies-screen.tsx'
import { ConsentSettings } from '#components/shop/consent/settings.tsx'

const meta = { component: CookiesScreen } satisfies Meta<typeof CookiesScreen>
export default meta
type Story = StoryObj<typeof meta>

export const Typical: Story = {}
export const Phone: Story = { globals: { viewport: { value: 'phone' } } }
export const WithSomethingToChoose: Story = {
  args: { choices: <ConsentSettings choice={null} state={{ kind: 'idle' }} onChoose={fn()} /> },
}
