import type { Meta, StoryObj } from '@storybook/nextjs'
import { pad } from '../pad.tsx'
import { PrintButton } from '#components/shop/print-button.tsx'

const meta = { component: PrintButton, decorators: [pad] } satisfies Meta<typeof PrintButton>
export default meta
type Story = StoryObj<typeof meta>

export const Typical: Story = {}
