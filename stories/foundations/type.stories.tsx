import type { Meta, StoryObj } from '@storybook/nextjs'
import { Part, Sheet } from '../sheet.tsx'

const meta = { title: 'Foundations/Type' } satisfies Meta
export default meta
type Story = StoryObj<typeof meta>

const SCALE = [
  ['text-hero', 'font-display', 'The one thing a page says'],
  ['text-title', 'font-display', 'The head of a part'],
  ['text-2xl', 'font-display', 'The name of a card'],
  ['text-xl', '', 'A lead, or a total'],
  ['text-lg', '', 'A price'],
  ['text-[1.0625rem]', '', 'Words to be read'],
  ['text-base', '', 'Beside them: labels, hints, ingredients'],
  ['text-sm', '', 'In badges only'],
] as const

function Scale() {
  return (
    <Sheet
      title="Type"
      lead="Young Serif says it, Figtree explains it. Both are self-hosted and subset to Latin; the display face has one weight, and does not need another."
    >
      <Part title="The scale">
        <dl className="divide-y divide-line">
          {SCALE.map(([size, face, use]) => (
            <div key={size} className="grid gap-2 py-5 sm:grid-cols-[12rem_1fr] sm:items-baseline">
              <dt className="text-base text-muted">
                <code>{size}</code>
                <span className="block">{use}</span>
              </dt>
              <dd className={`${size} ${face} wrap-anywhere`}>Baked for the day you collect it</dd>
            </div>
          ))}
        </dl>
      </Part>
      <Part title="Figures">
        <p className="max-w-prose">Prices, counts and times stand under each other, so their figures have one width.</p>
        <table className="tabular-nums">
          <caption className="sr-only">Prices in tabular figures</caption>
          <tbody>
            {[
              ['Country sourdough', '£4.80'],
              ['Butter croissant, box of four', '£11.10'],
              ['Total', '£15.90'],
            ].map(([what, price]) => (
              <tr key={what}>
                <th scope="row" className="pr-10 text-left font-normal">
                  {what}
                </th>
                <td className="text-right font-semibold">{price}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Part>
      <Part title="Letters apart">
        <p className="max-w-prose">
          Only the small heads of a table are set wider, by <code>tracking-label</code>; nothing is set in capitals.
        </p>
        <p className="text-base font-semibold tracking-label">Bake · Size · Left · Price</p>
      </Part>
      <Part title="Long words">
        <p className="max-w-prose rounded-card border border-line bg-sheet p-5 wrap-anywhere">
          Whatever people write may be long, in another script, or one word without a gap:
          Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft,
          <span dir="rtl"> خبز العجين المخمر</span>, 🎂🎈. It breaks; it is never cut off and never pushes the page
          wide.
        </p>
      </Part>
    </Sheet>
  )
}

export const Type: Story = { render: () => <Scale /> }
export const Phone: Story = { render: () => <Scale />, globals: { viewport: { value: 'phone' } } }
