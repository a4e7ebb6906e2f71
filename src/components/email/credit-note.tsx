import { Link, Text } from 'react-email'
import { formatPence } from '#lib/money.ts'
import { style } from './style.ts'

/** The credit note that belongs to what a mail tells of, and where it is: absolute links. */
export type CreditNoteLinks = { number: string; grossPence: number; url: string; fileUrl: string }

/** Names a credit note in the mail that tells why there is one; nothing where there is none. */
export function CreditNote({ note }: { note: CreditNoteLinks | null }) {
  if (!note) return null
  return (
    <Text style={style.text}>
      Your credit note over {formatPence(note.grossPence)}:{' '}
      <Link href={note.url} style={style.link}>
        {note.number}
      </Link>{' '}
      (
      <Link href={note.fileUrl} style={style.link}>
        PDF
      </Link>
      ).
    </Text>
  )
}
