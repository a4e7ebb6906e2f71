import type { IconName } from '#components/ui/icon.tsx'
import { PATHS } from '../paths.ts'

/** The parts of the account, in the order in which they are wanted. */
export const SECTIONS = {
  home: { href: PATHS.home, title: 'Overview', words: 'What is next, and where everything is.', icon: 'user' },
  orders: {
    href: PATHS.orders,
    title: 'Orders',
    words: 'To come and past; change, cancel, order again.',
    icon: 'basket',
  },
  waitingLists: {
    href: PATHS.waitingLists,
    title: 'Waiting lists',
    words: 'What you hope comes free again.',
    icon: 'clock',
  },
  credit: { href: PATHS.credit, title: 'Gift cards and credit', words: 'What is left on them.', icon: 'gift' },
  details: {
    href: PATHS.details,
    title: 'Your details',
    words: 'Name, address for mails, allergens.',
    icon: 'allergen',
  },
  addresses: { href: PATHS.addresses, title: 'Addresses', words: 'Where we bring it, when we do.', icon: 'pin' },
  security: { href: PATHS.security, title: 'Security', words: 'Password, devices, second factor.', icon: 'lock' },
  messages: { href: PATHS.messages, title: 'Messages', words: 'What we may write to you about.', icon: 'mail' },
  data: { href: PATHS.data, title: 'Your data', words: 'Take it with you, or have it deleted.', icon: 'file' },
} as const satisfies Record<string, { href: string; title: string; words: string; icon: IconName }>

export type Section = keyof typeof SECTIONS
