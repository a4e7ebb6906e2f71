import type { MessageChoices } from '#contracts/api/message-choices.ts'
import type { Consent } from '#contracts/model/consent.ts'
import { AccountLayout } from './account-layout.tsx'
import type { FormAction } from './door/google-button.tsx'
import { Panel } from './layout/panel.tsx'
import { Choices, type SaveChoices } from './messages/choices.tsx'
import { ConsentLog } from './messages/consent-log.tsx'
import { Reminders, type ChooseMessages } from './messages/reminders.tsx'

type Props = {
  /** What was agreed to last; null where nobody was asked. */
  consent: Consent | null
  /** All that was decided, newest first. */
  log: Consent[]
  onSave: SaveChoices
  choices: MessageChoices
  onChoose: ChooseMessages
  countsVisits?: boolean
  signOut: FormAction
}

/** What we may write, what we may count, and what was said about it when. Source: UK GDPR, article 7. */
export function MessagesScreen({ consent, log, onSave, choices, onChoose, countsVisits = true, signOut }: Props) {
  return (
    <AccountLayout current="messages" title="Messages" signOut={signOut}>
      <Panel
        title="You decide"
        lead="Off until you say so, and off again with one tap. Every letter has a link that ends it, too."
      >
        <Choices consent={consent} countsVisits={countsVisits} onSave={onSave} />
      </Panel>
      <Panel title="Before you collect" lead="On until you say otherwise.">
        <Reminders choices={choices} onChoose={onChoose} />
      </Panel>
      <Panel
        title="What always comes"
        lead="What belongs to an order: that we have it, that it has changed, that it is ready. And what belongs to your safety: a new password, a new device."
      />
      <Panel title="What you have said so far">
        <ConsentLog log={log} />
      </Panel>
    </AccountLayout>
  )
}
