import type { IconName } from '#components/ui/icon.tsx'
import { PATHS } from '../paths.ts'

type Access = 'staff' | 'admin'

/** Who stands at the desk: what they are called, as whom they may act, and how they go. */
export type Desk = { name: string; role: Access; signOut: (form: FormData) => void | Promise<void> }

/** The parts of the desk, and whom each is for. */
export const SECTIONS = {
  bakeSales: { href: PATHS.bakeSales, title: 'Bake sales', icon: 'calendar', access: 'staff' },
  orders: { href: PATHS.orders, title: 'Orders', icon: 'basket', access: 'staff' },
  statement: { href: PATHS.statement, title: 'Statement', icon: 'file', access: 'staff' },
  money: { href: PATHS.disputes, title: 'Card money', icon: 'alert', access: 'staff' },
  messages: { href: PATHS.messages, title: 'Messages', icon: 'mail', access: 'staff' },
  vouchers: { href: PATHS.vouchers, title: 'Vouchers', icon: 'gift', access: 'admin' },
  people: { href: PATHS.people, title: 'People', icon: 'user', access: 'admin' },
  webhooks: { href: PATHS.webhooks, title: 'Webhooks', icon: 'info', access: 'admin' },
} as const satisfies Record<string, { href: string; title: string; icon: IconName; access: Access }>

export type Section = keyof typeof SECTIONS
