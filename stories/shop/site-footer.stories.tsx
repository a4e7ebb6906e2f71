import type { Meta, StoryObj } from '@storybook/nextjs'
import { SiteFooter } from '#components/shop/site-footer.tsx'

const meta = { component: SiteFooter } satisfies Meta<typeof SiteFooter>
export default meta

export const Typical: StoryObj<typeof meta> = {}
