import type { ReactNode } from 'react'
import { Body, Container, Head, Heading, Html, Text } from 'react-email'
import { BAKERY } from '#lib/constants/frontend.ts'

/** What a sheet of evidence looks like wherever it is opened, and on paper: it stands alone, with no style sheet of ours. */
const look = {
  body: { margin: 0, background: '#ffffff', color: '#241a12', font: '16px/1.5 system-ui, sans-serif' },
  page: { maxWidth: '46rem', margin: '0 auto', padding: '2rem 1.5rem' },
  title: { margin: '0 0 0.25rem', font: '600 1.75rem/1.2 Georgia, serif' },
  heading: { margin: '2rem 0 0.5rem', font: '600 1.25rem/1.3 Georgia, serif' },
  quiet: { margin: 0, color: '#5b4b3e' },
  table: { width: '100%', borderCollapse: 'collapse' as const },
  head: { padding: '0.4rem 0.75rem 0.4rem 0', borderBottom: '2px solid #241a12', textAlign: 'left' as const },
  cell: { padding: '0.4rem 0.75rem 0.4rem 0', borderBottom: '1px solid #d9cdbd', verticalAlign: 'top' as const },
} as const

type Props = { title: string; /** What it is about, below the title. */ lead: string; children: ReactNode }

/** One sheet of evidence. */
export function Sheet({ title, lead, children }: Props) {
  return (
    <Html lang="en-GB">
      <Head>
        <title>{title}</title>
      </Head>
      <Body style={look.body}>
        <Container style={look.page}>
          <Heading style={look.title}>{title}</Heading>
          <Text style={look.quiet}>
            {lead} {BAKERY.name}, {BAKERY.place}.
          </Text>
          {children}
        </Container>
      </Body>
    </Html>
  )
}

/** A part of a sheet, as a table with a head. */
export function Rows({
  title,
  heads,
  rows,
  none,
}: {
  title: string
  heads: string[]
  rows: ReactNode[][]
  none: string
}) {
  return (
    <>
      <Heading as="h2" style={look.heading}>
        {title}
      </Heading>
      {rows.length === 0 ? (
        <Text style={look.quiet}>{none}</Text>
      ) : (
        <table style={look.table}>
          <thead>
            <tr>
              {heads.map((head) => (
                <th key={head} scope="col" style={look.head}>
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((cells, row) => (
              <tr key={row}>
                {cells.map((cell, column) => (
                  <td key={column} style={look.cell}>
                    {cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  )
}
