import type { Meta, StoryObj } from '@storybook/nextjs'
import { useState } from 'react'
import { expect } from 'storybook/test'
import { Part, Sheet } from '../sheet.tsx'
import { contrastOf, tokensOf } from './tokens.ts'

const meta = { title: 'Foundations/Colour' } satisfies Meta
export default meta
type Story = StoryObj<typeof meta>

const USE: Record<string, string> = {
  paper: 'The page',
  sheet: 'What lies on it: cards, forms',
  shade: 'What is past, or rests',
  line: 'Hairlines; never text',
  ink: 'Words',
  muted: 'Words that may wait',
  rust: 'The one accent: what to do next',
  'rust-deep': 'The same, pressed',
  blush: 'Few left',
  leaf: 'Open, done',
  'leaf-pale': 'Behind open and done',
  danger: 'What went wrong',
  veil: 'Over the page, behind what must be answered',
}

function Swatch({ name, value, paper }: { name: string; value: string; paper: string }) {
  const contrast = contrastOf(value, paper)
  return (
    <li className="overflow-hidden rounded-card border border-line bg-sheet">
      <div className="h-24" style={{ backgroundColor: value }} />
      <div className="space-y-1 p-4">
        <p className="font-semibold">{name}</p>
        <p className="text-base">{USE[name]}</p>
        <p className="text-base text-muted tabular-nums">
          {value} · {contrast.toFixed(1)} on paper
        </p>
      </div>
    </li>
  )
}

function Palette() {
  const [colours] = useState(() =>
    tokensOf('--color-').map(({ name, value }) => ({ name: name.replace('--color-', ''), value })),
  )
  const paper = colours.find(({ name }) => name === 'paper')?.value ?? ''
  return (
    <Sheet
      title="Colour"
      lead="Warm paper, dark crust, and one rust. Nothing else has a colour of its own: if something needs attention, it gets rust, and then nothing beside it does."
    >
      <Part title="The palette">
        <ul className="grid grid-cols-2 gap-4 sm:grid-cols-3 lg:grid-cols-4">
          {colours.map(({ name, value }) => (
            <Swatch key={name} name={name} value={value} paper={paper} />
          ))}
        </ul>
      </Part>
      <Part title="Rules">
        <ul className="max-w-prose list-disc space-y-2 pl-6">
          <li>Text needs a contrast of 4.5 on what it stands on; a test counts it, by day and by night.</li>
          <li>Colour never says anything alone: “Only 3 left” says it in words, and the badge helps.</li>
          <li>The switch “Light” in the toolbar shows any story by night.</li>
        </ul>
      </Part>
    </Sheet>
  )
}

export const Colour: Story = {
  render: () => <Palette />,
  play: async ({ canvas }) => {
    await expect(canvas.getAllByRole('listitem').length).toBeGreaterThan(Object.keys(USE).length)
  },
}
export const ByNight: Story = { render: () => <Palette />, globals: { theme: 'dark' } }
export const Phone: Story = { render: () => <Palette />, globals: { viewport: { value: 'phone' } } }
