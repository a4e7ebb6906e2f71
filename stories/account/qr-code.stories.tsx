import type { Meta, StoryObj } from '@storybook/nextjs'
import { expect } from 'storybook/test'
import { QrCode } from '#components/account/qr-code.tsx'

const meta = {
  component: QrCode,
  decorators: [
    (Story) => (
      <div className="w-64 p-6">
        <Story />
      </div>
    ),
  ],
  args: { label: 'QR code for your app', text: 'otpauth://totp/Band%20of%20Bakers:rosie?secret=JBSWY3DPEHPK3PXP' },
} satisfies Meta<typeof QrCode>
export default meta
type Story = StoryObj<typeof meta>

export const Typical: Story = {
  play: async ({ canvas }) => {
    const code = canvas.getByRole('img', { name: 'QR code for your app' })
    await expect(code.querySelector('path')?.getAttribute('d')).toContain('M4 4h1v1h-1z')
  },
}
export const Long: Story = { args: { text: `otpauth://totp/${'rosie'.repeat(60)}?secret=JBSWY3DPEHPK3PXP` } }
export const AtNight: Story = { globals: { theme: 'dark' } }
