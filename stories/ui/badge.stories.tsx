import type { Meta, StoryObj } from '@storybook/nextjs'
import { Badge } from '#components/ui/badge.tsx'
import { pad } from '../pad.tsx'

const meta = { component: Badge, decorators: [pad] } satisfies Meta<typeof Badge>
export default meta
type Story = StoryObj<typeof meta>

export const Open: Story = { args: { children: 'Taking orders' } }
export const Scarce: Story = { args: { look: 'scarce', children: 'Only 3 left' } }
export const Past: Story = { args: { look: 'past', children: 'Sold out' } }
