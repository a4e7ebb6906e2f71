import type { Meta, StoryObj } from '@storybook/nextjs'
import { errors } from '#mocks/flat/errors.ts'
import { Part, Sheet } from '../sheet.tsx'

const meta = { title: 'Foundations/Voice' } satisfies Meta
export default meta
type Story = StoryObj<typeof meta>

const PAIRS = [
  ['Thank you. It’s in the book.', 'Your order has been successfully submitted!'],
  ['Only 2 of Country sourdough left.', 'Error: insufficient stock.'],
  ['Order by 8pm on Thursday 12 March', 'Cutoff: 2026-03-12T20:00Z'],
  ['We could not reach the bakery. Your basket is safe.', 'Network request failed'],
  ['Try again in a minute.', 'Rate limit exceeded (429)'],
] as const

const messages = [...new Map(Object.values(errors).map(({ code, message }) => [message, code])).entries()]

export const Voice: Story = {
  render: () => (
    <Sheet
      title="Voice"
      lead="We talk as one talks over a market stall: plain, warm, short. We say what is so, what to do next, and nothing else."
    >
      <Part title="Say this, not that">
        <table className="w-full">
          <caption className="sr-only">Words we use, and words we do not</caption>
          <thead>
            <tr className="border-b border-line text-left">
              <th scope="col" className="py-3 pr-6">
                We say
              </th>
              <th scope="col" className="py-3">
                Not
              </th>
            </tr>
          </thead>
          <tbody className="divide-y divide-line">
            {PAIRS.map(([good, bad]) => (
              <tr key={good}>
                <td className="py-3 pr-6 align-top font-semibold">{good}</td>
                <td className="py-3 align-top text-muted">{bad}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Part>
      <Part title="Rules">
        <ul className="max-w-prose list-disc space-y-2 pl-6">
          <li>British English. £4.50, Saturday 14 March, 9am–12pm.</li>
          <li>An error says what happened, that nothing is lost, and what to do. Never whose fault it is.</li>
          <li>Buttons are verbs: “Place the order”, “Cancel the order”. No “OK”, no “Submit”.</li>
          <li>Allergens come first and in full. We never joke about them.</li>
        </ul>
      </Part>
      <Part title="What errors say, word for word from the contracts">
        <dl className="grid gap-x-8 gap-y-3 sm:grid-cols-[18rem_1fr]">
          {messages.map(([message, code]) => (
            <div key={message} className="contents">
              <dt className="text-base wrap-anywhere text-muted">{code}</dt>
              <dd>{message}</dd>
            </div>
          ))}
        </dl>
      </Part>
    </Sheet>
  ),
}
