import type { Meta, StoryObj } from '@storybook/nextjs'
import { useState } from 'react'
import { Part, Sheet } from '../sheet.tsx'
import { tokensOf } from './tokens.ts'

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

function Tokens({ prefix }: { prefix: string }) {
  const [tokens] = useState(() => tokensOf(prefix))
  return (
    <dl className="grid gap-x-8 gap-y-2 sm:grid-cols-[14rem_1fr]">
      {tokens.map(({ name, value }) => (
        <div key={name} className="contents">
          <dt className="font-semibold">
            <code>{name}</code>
          </dt>
          <dd className="wrap-anywhere text-muted">{value}</dd>
        </div>
      ))}
    </dl>
  )
}

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
      <Part title="Corners and shadows">
        <div className="flex flex-wrap gap-6">
          <div className="rounded-card border border-line bg-sheet p-8 shadow-sheet">A sheet on paper</div>
          <div className="rounded-card bg-sheet p-8 shadow-bar">A bar over the page</div>
        </div>
        <Tokens prefix="--radius-" />
        <Tokens prefix="--shadow-" />
      </Part>
      <Part title="Motion">
        <p className="max-w-prose">
          Colours fade, things do not fly. Whoever asks their machine for less motion gets none.
        </p>
      </Part>
    </Sheet>
  )
}

export const Spacing: Story = { render: () => <Space /> }
export const Phone: Story = { render: () => <Space />, globals: { viewport: { value: 'phone' } } }
