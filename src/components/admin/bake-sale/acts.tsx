import type { ReactNode } from 'react'
import type { BakeSaleAtDesk } from '#contracts/model/bake-sale-at-desk.ts'
import type { Desk } from '../layout/sections.ts'

export type ActName = 'publish' | 'close' | 'extend' | 'clone' | 'move' | 'cancel' | 'complete'

/** What is typed into an act; what it does not ask for stays empty. */
export type ActValues = { onDate: string; cutoff: string; reason: string }

type Act = {
  /** On the button that opens it, and in it. */
  label: string
  title: string
  button: string
  sending: string
  fields: (keyof ActValues)[]
  /** What it will do. */
  words: (sale: BakeSaleAtDesk) => ReactNode
  /** What it has done, and to how many. */
  done: (orders: number) => { title: string; words: string }
}

/** `1 order`, `2 orders`. */
export const ordersOf = (count: number) => `${String(count)} order${count === 1 ? '' : 's'}`

const toThem = ({ livingOrders }: BakeSaleAtDesk, nobody: string, them: (orders: string) => string) =>
  livingOrders === 0 ? nobody : them(ordersOf(livingOrders))

export const ACTS: Record<ActName, Act> = {
  publish: {
    label: 'Publish',
    title: 'Publish this bake sale?',
    button: 'Publish it',
    sending: 'Publishing …',
    fields: [],
    words: () => 'Everybody sees it from now on, and orders once it opens. Its date then changes by a move only.',
    done: () => ({ title: 'It is published', words: 'The shop shows it within seconds.' }),
  },
  close: {
    label: 'Close early',
    title: 'Close it now?',
    button: 'Take no more orders',
    sending: 'Closing …',
    fields: [],
    words: (sale) =>
      `No more orders are taken, and nobody changes theirs any more. ${toThem(sale, 'Nobody has ordered.', (orders) => `${orders} will be baked as they stand.`)}`,
    done: () => ({ title: 'It is closed', words: 'The plan is frozen within a minute.' }),
  },
  extend: {
    label: 'Change the cutoff',
    title: 'Until when are orders taken?',
    button: 'Set the cutoff',
    sending: 'Setting it …',
    fields: ['cutoff'],
    words: () => 'Orders are taken, and may be changed, until then. After the plan is frozen it stays as it is.',
    done: () => ({ title: 'The cutoff is set', words: 'The shop shows it within seconds.' }),
  },
  clone: {
    label: 'Copy to a date',
    title: 'Copy it to another date',
    button: 'Make the copy',
    sending: 'Copying …',
    fields: ['onDate'],
    words: () => 'The copy is a draft with the same menu, pools and slots, at the same times of day. Nothing is taken.',
    done: () => ({ title: 'It is copied', words: 'The copy is a draft.' }),
  },
  move: {
    label: 'Move',
    title: 'Move it to another date',
    button: 'Move it',
    sending: 'Moving …',
    fields: ['onDate', 'reason'],
    words: (sale) =>
      toThem(
        sale,
        'Nobody has ordered, so nobody is written to.',
        (orders) =>
          `${orders} move with it. Each customer is told the reason, and chooses to come along or to be refunded.`,
      ),
    done: (orders) => ({
      title: 'It is moved',
      words: orders === 0 ? 'Nobody had to be told.' : `The customers of ${ordersOf(orders)} are written to.`,
    }),
  },
  cancel: {
    label: 'Cancel',
    title: 'Cancel this bake sale?',
    button: 'Cancel the bake sale',
    sending: 'Cancelling …',
    fields: ['reason'],
    words: (sale) =>
      toThem(
        sale,
        'Nobody has ordered. It cannot be brought back.',
        (orders) => `${orders} are cancelled and refunded, and each customer is told. It cannot be brought back.`,
      ),
    done: (orders) => ({
      title: 'It is cancelled',
      words: orders === 0 ? 'Nobody had ordered.' : `${ordersOf(orders)} are being cancelled and refunded.`,
    }),
  },
  complete: {
    label: 'Complete',
    title: 'Close its books?',
    button: 'Complete it',
    sending: 'Completing …',
    fields: [],
    words: (sale) =>
      `It is over and done with. ${toThem(sale, 'Every order is handed over.', (orders) => `${orders} are not handed over yet: see to them first, or they stay as they are.`)}`,
    done: () => ({ title: 'It is completed', words: 'Its books are closed.' }),
  },
}

/** What can be done in each state, the likeliest first. */
const POSSIBLE: Record<BakeSaleAtDesk['state'], ActName[]> = {
  draft: ['publish', 'clone', 'cancel'],
  scheduled: ['extend', 'clone', 'move', 'cancel'],
  open: ['close', 'extend', 'clone', 'move', 'cancel'],
  closed: ['complete', 'extend', 'clone', 'move', 'cancel'],
  completed: ['clone'],
  cancelled: ['clone'],
}

/** What somebody may do with a bake sale as it stands: staff close its books, everything else is for admins. */
export const actsFor = (role: Desk['role'], { state, isPlanned }: BakeSaleAtDesk): ActName[] =>
  POSSIBLE[state].filter((name) => (role === 'admin' || name === 'complete') && !(isPlanned && name === 'extend'))

/** Whether anything of it can still be changed. */
export const isEditable = ({ state }: BakeSaleAtDesk) => state !== 'completed' && state !== 'cancelled'
