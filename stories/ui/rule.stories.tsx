import type { Meta, StoryObj } from '@storybook/nextjs'
import { Rule } from '#components/ui/rule.tsx'
import { pad } from '../pad.tsx'

const meta = { component: Rule, decorators: [pad] } satisfies Meta<typeof Rule>
export default meta

export const Ink: StoryObj<typeof meta> = {}
export const Rust: StoryObj<typeof meta> = { args: { className: 'text-rust' } }
