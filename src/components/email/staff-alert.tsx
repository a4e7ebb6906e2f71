import { Body, Container, Heading, Html, Link, Preview, Section, Text } from 'react-email'
import { BAKERY } from '#lib/constants/frontend.ts'
import { MailHead } from './parts/mail-head.tsx'
import { style } from './style.ts'

/** Something that staff should see to. */
export type StaffAlert = {
  heading: string
  lines: string[]
  todo: string
  /** Where it is seen to, absolute. */ url: string
}

export const staffAlertSubject = ({ heading }: StaffAlert) => `To see to: ${heading}`

/** What is wrong, and what to do about it, in our own inbox. */
export function StaffAlertEmail({ alert: { heading, lines, todo, url } }: { alert: StaffAlert }) {
  return (
    <Html lang="en-GB">
      <MailHead />
      <Body style={style.body}>
        <Preview>{lines[0] ?? heading}</Preview>
        <Container style={style.container}>
          <Text style={style.brand}>{BAKERY.name}</Text>
          <Heading as="h1" style={style.heading}>
            {heading}
          </Heading>
          {lines.map((line) => (
            <Text key={line} style={style.text}>
              {line}
            </Text>
          ))}
          <Text style={style.strong}>{todo}</Text>
          <Section>
            <Link href={url} style={style.button}>
              Go there
            </Link>
          </Section>
        </Container>
      </Body>
    </Html>
  )
}
