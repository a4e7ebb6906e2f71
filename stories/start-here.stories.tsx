import type { Meta, StoryObj } from '@storybook/nextjs'
import { ButtonLink } from '#components/ui/button.tsx'
import { Part, Sheet } from './sheet.tsx'

const meta = { title: 'Start here' } satisfies Meta
export default meta
type Story = StoryObj<typeof meta>

const SWITCHES = [
  [
    'Scenario',
    'what the operations of a story answer: typical, empty, slow, no answer, offline, and every error there is',
  ],
  ['Who', 'who is looking: a visitor, a customer, another one, staff, an admin, or somebody whose session has ended'],
  ['When', 'before ordering opens, on the morning of the mocks, or after the cutoff'],
  ['Light', 'by day or by night'],
  ['Viewport', 'a small phone, a phone, a tablet, a desk'],
] as const

export const StartHere: Story = {
  name: 'Start here',
  render: () => (
    <Sheet
      title="One shop, two worlds"
      lead="Everything here runs on mocks: no network, no account, no database. The same components stand in the real shop; only what answers them is another."
    >
      <Part title="Where things are">
        <dl className="grid gap-x-8 gap-y-3 sm:grid-cols-[10rem_1fr]">
          <dt className="font-semibold">Foundations</dt>
          <dd>Colour, type, space, icons, illustrations, voice: read from the style sheet that the shop uses.</dd>
          <dt className="font-semibold">Entities</dt>
          <dd>Each thing of the bakery in all its states, as the mocks have it.</dd>
          <dt className="font-semibold">ui, shop, email</dt>
          <dd>Every component and screen, in every state, with what one can do there played out.</dd>
        </dl>
      </Part>
      <Part title="The switches above a story">
        <dl className="grid gap-x-8 gap-y-3 sm:grid-cols-[10rem_1fr]">
          {SWITCHES.map(([name, what]) => (
            <div key={name} className="contents">
              <dt className="font-semibold">{name}</dt>
              <dd>{what}</dd>
            </div>
          ))}
        </dl>
      </Part>
      <Part title="From an idea to the shop">
        <ol className="max-w-prose list-decimal space-y-2 pl-6">
          <li>
            Somebody writes the contract of an operation: what it takes, what it answers, every error. Its mocks follow
            by a command.
          </li>
          <li>The component is drawn here, in every state that the contract has, until it is right.</li>
          <li>
            Then the real thing is written behind it, and the same cases are run on both worlds. The component does not
            change.
          </li>
        </ol>
        <p className="max-w-prose">
          <code>docs/workflow.md</code> tells it at length; <code>docs/board.md</code> says how far each operation is.
        </p>
        <ButtonLink href="/?path=/story/shop-checkout-screen--filled" look="secondary" target="_top">
          See the checkout
        </ButtonLink>
      </Part>
    </Sheet>
  ),
}
