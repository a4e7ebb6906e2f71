import { Body, Container, Heading, Html, Link, Preview, Section, Text } from 'react-email'
import { BAKERY } from '#lib/constants/frontend.ts'
import { formatDate } from '#lib/dates.ts'
import { MailHead } from './parts/mail-head.tsx'
import { style } from './style.ts'

/** What somebody is told of their account. */
export type AccountNews =
  | { kind: 'verify_email'; url: string }
  | { kind: 'account_exists'; signInUrl: string; resetUrl: string }
  | { kind: 'reset_password'; url: string }
  | { kind: 'change_email'; url: string; to: string }
  | { kind: 'email_changed'; to: string }
  | { kind: 'password_changed'; resetUrl: string }
  | { kind: 'account_erased' }
  | { kind: 'staff_invitation'; url: string }
  | { kind: 'google_linked' }
  | { kind: 'google_unlinked' }
  | { kind: 'data_export'; url: string; until: string }

export function accountSubject({ kind }: AccountNews): string {
  switch (kind) {
    case 'verify_email':
      return 'Please confirm your address'
    case 'account_exists':
      return 'You have an account with us already'
    case 'reset_password':
      return 'Choose a new password'
    case 'change_email':
      return 'Please confirm your new address'
    case 'email_changed':
      return 'The address of your account has changed'
    case 'password_changed':
      return 'Your password has changed'
    case 'account_erased':
      return 'Your account has been deleted'
    case 'staff_invitation':
      return 'You are invited to join the band'
    case 'google_linked':
      return 'You can sign in with Google now'
    case 'google_unlinked':
      return 'You do not sign in with Google any more'
    case 'data_export':
      return 'Your data is ready'
  }
}

function leadOf(news: AccountNews): string {
  switch (news.kind) {
    case 'verify_email':
      return 'press the button, and your account is open. The link works once, for three days.'
    case 'account_exists':
      return 'somebody, you perhaps, wanted to open an account with this address. There is one already: you can sign in, or choose a new password.'
    case 'reset_password':
      return 'press the button to choose a new password. The link works once, for an hour. Until then your password stays as it is.'
    case 'change_email':
      return `press the button, and we write to ${news.to} from now on. The link works once, for a day.`
    case 'email_changed':
      return `we write to ${news.to} from now on, and everybody who was signed in has been signed out.`
    case 'password_changed':
      return 'your password has been changed, and everybody who was signed in elsewhere has been signed out.'
    case 'account_erased':
      return 'your account has been deleted, as you asked. What was sold stays in our books, without your name. This is our last letter to you, and we forget the address that it goes to. Thank you for your custom.'
    case 'staff_invitation':
      return 'we would like you to bake with us. Press the button, and choose a password. The link works once, for seven days; have your phone at hand for a second factor.'
    case 'google_linked':
      return 'a Google account has been linked to yours: it is another way in, beside your password.'
    case 'google_unlinked':
      return 'the Google account that was linked to yours is no way in any more. Your password is, as before.'
    case 'data_export':
      return `all that we hold about you is gathered. Press the button, and sign in if we ask you to. The link works once, until ${formatDate(news.until)}.`
  }
}

/** What to do where it was somebody else. */
function otherwiseOf({ kind }: AccountNews): string {
  switch (kind) {
    case 'verify_email':
    case 'change_email':
      return 'Was it not you? Then do nothing: without the link nothing happens.'
    case 'staff_invitation':
      return 'Do you not know us? Then do nothing: without the link nothing happens.'
    case 'account_exists':
    case 'reset_password':
      return 'Was it not you? Then do nothing: nobody has come in.'
    case 'email_changed':
    case 'password_changed':
    case 'account_erased':
    case 'google_linked':
    case 'google_unlinked':
    case 'data_export':
      return 'Was it not you? Please write to us at once.'
  }
}

function buttonOf(news: AccountNews): { words: string; url: string } | null {
  switch (news.kind) {
    case 'verify_email':
    case 'change_email':
      return { words: 'Confirm my address', url: news.url }
    case 'reset_password':
      return { words: 'Choose a new password', url: news.url }
    case 'staff_invitation':
      return { words: 'Join the band', url: news.url }
    case 'data_export':
      return { words: 'Take my data', url: news.url }
    case 'account_exists':
      return { words: 'Sign in', url: news.signInUrl }
    case 'email_changed':
    case 'password_changed':
    case 'account_erased':
    case 'google_linked':
    case 'google_unlinked':
      return null
  }
}

type Props = { name: string | null; news: AccountNews }

/** What somebody is told of their account. It goes out whether or not they want mail: it is about who may come in. */
export function AccountEmail({ name, news }: Props) {
  const lead = leadOf(news)
  const button = buttonOf(news)
  return (
    <Html lang="en-GB">
      <MailHead />
      <Body style={style.body}>
        <Preview>{lead}</Preview>
        <Container style={style.container}>
          <Text style={style.brand}>{BAKERY.name}</Text>
          <Heading as="h1" style={style.heading}>
            {accountSubject(news)}
          </Heading>
          <Text style={style.text}>
            {name === null ? 'Hello' : `Hello ${name}`}, {lead}
          </Text>
          {button && (
            <Section>
              <Link href={button.url} style={style.button}>
                {button.words}
              </Link>
            </Section>
          )}
          {'resetUrl' in news && (
            <Text style={style.text}>
              <Link href={news.resetUrl} style={style.link}>
                Choose a new password
              </Link>
            </Text>
          )}
          <Text style={style.text}>{otherwiseOf(news)}</Text>
          <Text style={style.small}>
            {BAKERY.name}, {BAKERY.place}. Questions:{' '}
            <Link href={`mailto:${BAKERY.email}`} style={style.link}>
              {BAKERY.email}
            </Link>
            .
          </Text>
        </Container>
      </Body>
    </Html>
  )
}
