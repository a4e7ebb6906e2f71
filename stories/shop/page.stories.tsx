import type { Meta, StoryObj } from '@storybook/nextjs'
import { Page } from '#components/shop/page.tsx'

const meta = { component: Page, args: { children: <h1 className="text-hero">A page</h1> } } satisfies Meta<typeof Page>
export default meta

export const Typical: StoryObj<typeof meta> = {}
