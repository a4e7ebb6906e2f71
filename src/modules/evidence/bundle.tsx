import { strToU8, zipSync, type Zippable } from 'fflate'
import { render } from 'react-email'
import type { DisputeEvidence, OrderEvidence } from '#contracts/model/evidence.ts'
import { BooksSheet, HandOverSheet, OrderSheet, SlipSheet } from '#components/evidence/sheets.tsx'
import { formatMoment } from '#lib/dates.ts'
import { formatPence } from '#lib/money.ts'

const bytes = (text: string) => strToU8(text)
const json = (value: unknown) => bytes(`${JSON.stringify(value, null, 2)}\n`)

/** A name that any system takes. */
const nameOf = (subject: string) =>
  subject
    .replaceAll(/[^\p{L}\p{N} £.,’-]/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .slice(0, 80)

const readMe = ({ dispute, gatheredAt }: DisputeEvidence) => `Evidence in a dispute
=====================

${formatPence(dispute.amountPence)} for ${dispute.orders.map(({ number }) => number).join(', ')}; the bank’s reason: ${dispute.reason}.
${dispute.dueBy === null ? 'The bank sets no time.' : `The bank hears us until ${formatMoment(dispute.dueBy)}.`}
Gathered at ${formatMoment(gatheredAt)}.

For each order:
  order.html, order.json    what was ordered, by whom, for how much
  packing-slip.html         what went into the bag
  books.html                the payment, every entry of the books, what was given back
  handed-over.html          who handed it over and when, all that was done to it, what became of each mail
  mails/                    every mail to the customer, as it was sent

The mails are made again from what they speak of. Where an order was changed after a mail, the mail shows it as it is now; handed-over.html says when it
was changed. Links and codes that let their reader act for the customer are blanked.

Open a page in a browser, and print it to a PDF where the bank wants one. Stripe takes the files here: ${dispute.dashboardUrl}
It takes one answer only: send all that speaks for us at once.
`

async function filesOf(evidence: OrderEvidence, payment: DisputeEvidence['payment']): Promise<Zippable> {
  const { order, mails } = evidence
  const { mails: _words, ...facts } = evidence
  const letters = mails.flatMap(({ subject, html, text }, index): [string, Uint8Array][] => {
    const name = `${String(index + 1).padStart(2, '0')} ${nameOf(subject)}`
    return [
      [`${name}.html`, bytes(html)],
      [`${name}.txt`, bytes(text)],
    ]
  })
  return {
    'order.html': bytes(await render(<OrderSheet order={order} />)),
    'order.json': json({ ...facts, mails: mails.map(({ html: _html, text: _text, ...mail }) => mail) }),
    'packing-slip.html': bytes(await render(<SlipSheet order={order} />)),
    'books.html': bytes(await render(<BooksSheet evidence={evidence} payment={payment} />)),
    'handed-over.html': bytes(await render(<HandOverSheet evidence={evidence} />)),
    mails: Object.fromEntries(letters),
  }
}

/** All that speaks for us in a dispute, in one file (zip): pages that any browser shows, and the same as data. */
export async function bundleOf(evidence: DisputeEvidence): Promise<Uint8Array<ArrayBuffer>> {
  const { dispute, payment, gatheredAt, orders } = evidence
  const files: Zippable = {
    'READ ME.txt': bytes(readMe(evidence)),
    'dispute.json': json({ dispute, payment, gatheredAt }),
  }
  for (const one of orders) files[one.order.number] = await filesOf(one, payment)
  return zipSync(files, { mtime: new Date(gatheredAt) })
}
