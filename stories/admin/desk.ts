import { fn } from 'storybook/test'
import type { Desk } from '#components/admin/layout/sections.ts'

/** Who keeps the books. */
export const admin: Desk = { name: 'Owain Hughes', role: 'admin', signOut: fn() }

/** Who runs the sales. */
export const staff: Desk = { name: 'Megan Price', role: 'staff', signOut: fn() }
