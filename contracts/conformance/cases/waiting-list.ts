import { plenty, soldOut, UNKNOWN } from '../bakery.ts'
import { call, type CasesOf } from '../case.ts'

const join = (menuItemId: string, email: string) => call.post('/waiting-list', { menuItemId, email, quantity: 1 })

export const joinWaitingList: CasesOf = {
  operation: 'waitingList.join',
  cases: [
    {
      name: 'the second behind the first',
      calls: [join(soldOut.id, 'rosie@example.com'), join(soldOut.id, 'tom@example.com')],
      expect: 'ok',
      holds: () => ({ position: 2 }),
    },
    {
      name: 'twice keeps the place',
      calls: [
        join(soldOut.id, 'rosie@example.com'),
        join(soldOut.id, 'tom@example.com'),
        join(soldOut.id, 'rosie@example.com'),
      ],
      expect: 'ok',
      holds: () => ({ position: 1 }),
    },
    { name: 'for what there is', calls: [join(plenty.id, 'rosie@example.com')], expect: 'NOT_SOLD_OUT' },
    { name: 'for what is on no menu', calls: [join(UNKNOWN, 'rosie@example.com')], expect: 'MENU_ITEM_NOT_FOUND' },
  ],
}
