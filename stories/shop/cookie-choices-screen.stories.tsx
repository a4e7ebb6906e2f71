import type { Meta, StoryObj } from '@storybook/nextjs'
import { fn } from 'storybook/test'
import { typical } from '#mocks/flat/consent.ts'
import { CookieChoicesScreen } from '#components/shop/cookie-choices-screen.tsx'
import { ConsentSettings } from '#components/shop/consent/settings.tsx'

const meta = {
  component: CookieChoicesScreen,
  args: { children: <ConsentSettings choice={null} state={{ kind: 'idle' }} onChoose={fn()} /> },
} satisfies Meta<typeof CookieChoicesScreen>
export default meta
type Story = StoryObj<typeof meta>

export const NotChosenYet: Story = {}
export const Phone: Story = { globals: { viewport: { value: 'phone' } } }
export const AgreedToAll: Story = {
  args: { children: <ConsentSettings choice={typical} state={{ kind: 'saved' }} onChoose={fn()} /> },
}
