import { TextLink } from '#components/ui/link.tsx'
import { AskByMailForm, type AskByMail } from './door/ask-by-mail.tsx'
import { Door } from './door/door.tsx'
import { PATHS } from './paths.ts'

/** Asks for a link to set a new password. Always the same answer; a mail goes out where there is an account. */
export function ForgotScreen({ submit }: { submit: AskByMail }) {
  return (
    <Door
      title="It slipped your mind"
      lead="Tell us your address, and we send a link to set a new password."
      scene="storm-lantern"
    >
      <AskByMailForm submit={submit} label="Ask for a new password" button="Send me the link">
        If there is an account with this address, the link is in the mail. It works once, for an hour.
      </AskByMailForm>
      <p className="border-t border-line pt-5">
        It came back to you? <TextLink href={PATHS.signIn}>Sign in</TextLink>.
      </p>
    </Door>
  )
}
