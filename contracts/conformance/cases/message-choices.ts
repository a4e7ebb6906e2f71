import { call, notReminding, type CasesOf } from '../case.ts'
import { placed } from '../desk.ts'
import { asRosie, signInAs } from './identity.ts'

const ROSIE = 'rosie@example.com'
const choices = call.get('/account/messages')
const choose = (reminders: unknown) => call.patch('/account/messages', { reminders })
/** The link at the foot of a reminder that Rosie has got. */
const end = call.post(`/privacy/unsubscribe/${notReminding(ROSIE)}`, {})

export const getMessageChoices: CasesOf = {
  operation: 'account.getMessageChoices',
  cases: [
    {
      name: 'who has said nothing is reminded',
      calls: [asRosie, choices],
      expect: 'ok',
      holds: () => ({ reminders: true }),
    },
    {
      name: 'what was chosen last',
      calls: [asRosie, choose(false), choices],
      expect: 'ok',
      holds: () => ({ reminders: false }),
    },
    {
      name: 'not what somebody else has chosen',
      calls: [asRosie, choose(false), signInAs('tom@example.com'), choices],
      expect: 'ok',
      holds: () => ({ reminders: true }),
    },
    {
      name: 'what the link of a reminder has ended, before one signed in',
      calls: [placed(), end, end, asRosie, choices],
      expect: 'ok',
      holds: () => ({ reminders: false }),
    },
  ],
}

export const setMessageChoices: CasesOf = {
  operation: 'account.setMessageChoices',
  cases: [
    {
      name: 'off, and off again',
      calls: [asRosie, choose(false), choose(false)],
      expect: 'ok',
      holds: () => ({ reminders: false }),
    },
    {
      name: 'on again, also what a link has ended',
      calls: [placed(), end, asRosie, choose(true), choices],
      expect: 'ok',
      holds: () => ({ reminders: true }),
    },
    { name: 'perhaps', calls: [asRosie, choose('perhaps')], expect: 'INVALID_INPUT' },
    {
      name: 'what always comes',
      calls: [asRosie, call.patch('/account/messages', { reminders: true, confirmations: false })],
      expect: 'INVALID_INPUT',
    },
  ],
}
