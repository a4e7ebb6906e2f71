import type { Meta, StoryObj } from '@storybook/nextjs'
import { Part, Sheet } from '../sheet.tsx'
import { TokenList } from './token-list.tsx'

const meta = { title: 'Foundations/Spacing' } satisfies Meta
export default meta
type Story = StoryObj<typeof meta>

const STEPS = [
  ['1', 'between a label and its field', 'w-1'],
  ['2', 'between lines that belong together', 'w-2'],
  ['4', 'inside a card', 'w-4'],
  ['5', 'at the edge of a phone', 'w-5'],
  ['8', 'at the edge of a desk', 'w-8'],
  ['10', 'between the parts of a page', 'w-10'],
  ['16', 'between the page and what it stands in', 'w-16'],
] as const

const CORNERS = [
  ['mark', 'a tick box, a tooltip', 'rounded-mark'],
  ['card', 'cards, fields, buttons', 'rounded-card'],
  ['sheet', 'the top of a sheet from below', 'rounded-sheet'],
] as const

const SHADOWS = [
  ['sheet', 'a card on paper', 'shadow-sheet'],
  ['lift', 'what hangs over the page', 'shadow-lift'],
  ['bar', 'a bar at the foot', 'shadow-bar'],
] as const

function Space() {
  return (
    <Sheet
      title="Space"
      lead="A quarter of a rem, and multiples of it. When in doubt, leave more room on the page and less inside a card."
    >
      <Part title="Steps">
        <ul className="space-y-3">
          {STEPS.map(([step, use, width]) => (
            <li key={step} className="flex items-center gap-4">
              <span className="flex w-16 shrink-0">
                <span className={`h-6 bg-rust ${width}`} />
              </span>
              <span>
                <strong>{step}</strong> <span className="text-muted">{use}</span>
              </span>
            </li>
          ))}
        </ul>
      </Part>
      <Part title="What a finger can hit">
        <p className="max-w-prose">
          Whatever can be pressed is at least as high as this bar: three rem, 48 pixels. <code>min-h-tap</code> says so.
        </p>
        <div className="h-tap w-60 rounded-card bg-rust" />
      </Part>
      <Part title="Corners">
        <ul className="grid gap-4 sm:grid-cols-3">
          {CORNERS.map(([name, use, corner]) => (
            <li key={name} className={`border-2 border-ink bg-sheet p-6 ${corner}`}>
              <strong>{name}</strong> <span className="block text-base text-muted">{use}</span>
            </li>
          ))}
        </ul>
        <TokenList prefix="--radius-" />
      </Part>
      <Part title="Shadows">
        <ul className="grid gap-6 sm:grid-cols-3">
          {SHADOWS.map(([name, use, shadow]) => (
            <li key={name} className={`rounded-card bg-sheet p-6 ${shadow}`}>
              <strong>{name}</strong> <span className="block text-base text-muted">{use}</span>
            </li>
          ))}
        </ul>
      </Part>
    </Sheet>
  )
}

export const Spacing: Story = { render: () => <Space /> }
export const Phone: Story = { render: () => <Space />, globals: { viewport: { value: 'phone' } } }
