import { Body, Container, Heading, Html, Preview, Text } from 'react-email'
import { BAKERY } from '#lib/constants/frontend.ts'
import { formatDay } from '#lib/dates.ts'
import { MailHead } from './parts/mail-head.tsx'
import { style } from './style.ts'

type Props = { name: string; email: string; message: string; sentAt: string }

export const contactMessageSubject = ({ name }: Pick<Props, 'name'>) => `${name} has written to us`

/** What somebody has written on the site, as it arrives in our own inbox; an answer goes to them. */
export function ContactMessageEmail({ name, email, message, sentAt }: Props) {
  return (
    <Html lang="en-GB">
      <MailHead />
      <Body style={style.body}>
        <Preview>{message.slice(0, 120)}</Preview>
        <Container style={style.container}>
          <Text style={style.brand}>{BAKERY.name}</Text>
          <Heading as="h1" style={style.heading}>
            {contactMessageSubject({ name })}
          </Heading>
          <Text style={style.small}>
            {email}, {formatDay(sentAt)}
          </Text>
          {message.split('\n').map((line, index) => (
            <Text key={index} style={style.text}>
              {line}
            </Text>
          ))}
          <Text style={style.small}>Answer this mail, and the answer goes to {email}.</Text>
        </Container>
      </Body>
    </Html>
  )
}
