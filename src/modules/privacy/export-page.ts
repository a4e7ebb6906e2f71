import type { HeldData } from '#contracts/api/privacy.ts'
import { BAKERY } from '#lib/constants/frontend.ts'
import { formatDate, formatDay, formatMoment } from '#lib/dates.ts'
import { formatPence } from '#lib/money.ts'

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const escape = (text: string) => text.replace(/[&<>"']/g, (letter) => ENTITIES[letter] ?? letter)

const when = (instant: string) => `${formatDate(instant)}, ${formatMoment(instant).split(' on ')[0] ?? ''}`
const yes = (is: boolean) => (is ? 'yes' : 'no')

const row = (cells: string[]) => `<tr>${cells.map((cell) => `<td>${escape(cell)}</td>`).join('')}</tr>`
function table(title: string, heads: string[], rows: string[][]) {
  const body =
    rows.length === 0
      ? '<p>None.</p>'
      : `<table><thead><tr>${heads.map((head) => `<th scope="col">${head}</th>`).join('')}</tr></thead><tbody>${rows.map(row).join('')}</tbody></table>`
  return `<section><h2>${title}</h2>${body}</section>`
}

const STYLE =
  'body{font:16px/1.5 system-ui,sans-serif;color:#2b1d14;background:#faf4e8;margin:0 auto;max-width:60rem;padding:2rem 1rem}h1,h2{font-family:Georgia,serif;font-weight:400}table{border-collapse:collapse;width:100%;background:#fffdf8}th,td{border:1px solid #e2d3bb;padding:.4rem .6rem;text-align:left;vertical-align:top;overflow-wrap:anywhere}@media print{body{background:none;padding:0}}'

const person = ({ customer, reminders }: HeldData) =>
  table(
    'You',
    ['What', 'As we have it'],
    [
      ['Name', customer.name],
      ['E-mail', `${customer.email}${customer.isEmailVerified ? '' : ' (not confirmed)'}`],
      ['Telephone', customer.phone ?? 'none'],
      ['Allergens to warn of', customer.allergens.join(', ').replaceAll('_', ' ') || 'none'],
      ['Reminders of what you collect', yes(reminders)],
      ['Account since', formatDate(customer.createdAt)],
    ],
  )

const orders = (all: HeldData['orders']) =>
  table(
    'Orders',
    ['Number', 'Placed', 'For', 'What', 'Note', 'Total'],
    all.map(({ number, placedAt, bakeSale, lines, note, totalPence, address }) => [
      number,
      when(placedAt),
      `${formatDay(bakeSale.onDate)}, ${address ? [...address.lines, address.postcode].join(', ') : bakeSale.location.name}`,
      lines
        .map(({ quantity, productName, variantName }) => `${String(quantity)} × ${productName}, ${variantName}`)
        .join('; '),
      note ?? '',
      formatPence(totalPence),
    ]),
  )

/** All that is held about somebody as one page that needs nothing else: to be read, kept and printed. */
export function exportPage(data: HeldData): string {
  const { addresses, giftCards, gifts, waitingPlaces, consents, devices, messages, events } = data
  const sections = [
    person(data),
    table(
      'Addresses',
      ['Name', 'Address'],
      addresses.map(({ label, lines, postcode }) => [label, [...lines, postcode].join(', ')]),
    ),
    orders(data.orders),
    table(
      'Receipts and credit notes',
      ['Number', 'Written', 'Total'],
      data.documents.map(({ number, issuedAt, grossPence }) => [number, formatDate(issuedAt), formatPence(grossPence)]),
    ),
    table(
      'Gift cards and credit',
      ['Ends in', 'Since', 'At first', 'Left'],
      giftCards.map((card) => [
        card.codeEnding,
        formatDate(card.boughtAt),
        formatPence(card.initialPence),
        formatPence(card.balancePence),
      ]),
    ),
    table(
      'Gift cards that you have bought, or that were bought for you',
      ['When', 'How much', 'To or from', 'Words'],
      gifts.map(({ role, at, amountPence, other, message }) => [
        ...[when(at), formatPence(amountPence), `${role === 'buyer' ? 'to' : 'from'} ${other}`, message],
      ]),
    ),
    table(
      'Waiting lists',
      ['What', 'For', 'How many', 'State'],
      waitingPlaces.map(({ productName, variantName, bakeSale, askedFor, status }) => [
        ...[`${productName}, ${variantName}`, formatDay(bakeSale.onDate), String(askedFor), status],
      ]),
    ),
    table(
      'What you have agreed to, the last first',
      ['When', 'Counting visits', 'Letters', 'Words of'],
      consents.map((one) => [when(one.decidedAt), yes(one.analytics), yes(one.marketingEmail), one.policyVersion]),
    ),
    table(
      'Where you are signed in',
      ['Device', 'From', 'Since', 'Last seen'],
      devices.map(({ name, from, signedInAt, seenAt }) => [name, from, when(signedInAt), when(seenAt)]),
    ),
    table(
      'What you have written to us',
      ['When', 'Words'],
      messages.map(({ sentAt, message }) => [when(sentAt), message]),
    ),
    table(
      'What has happened to your account',
      ['When', 'What', 'From'],
      events.map(({ at, action, from }) => [when(at), action.replace(/[._]/g, ' '), from ?? '']),
    ),
  ]
  return `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Your data at ${BAKERY.name}</title><style>${STYLE}</style></head><body><h1>Your data at ${BAKERY.name}</h1><p>All that we hold about you, as of ${when(data.exportedAt)}. Something is wrong? Write to ${BAKERY.email}.</p>${sections.join('')}</body></html>`
}
