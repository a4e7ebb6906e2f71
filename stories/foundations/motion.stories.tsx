import type { Meta, StoryObj } from '@storybook/nextjs'
import { useState } from 'react'
import { expect, userEvent } from 'storybook/test'
import { Button } from '#components/ui/button.tsx'
import { Part, Sheet } from '../sheet.tsx'
import { TokenList } from './token-list.tsx'

const meta = { title: 'Foundations/Motion' } satisfies Meta
export default meta
type Story = StoryObj<typeof meta>

const PACES = [
  ['quick', 'a colour under a finger', 'duration-quick'],
  ['calm', 'something that appears', 'duration-calm'],
  ['slow', 'something large that comes from an edge', 'duration-slow'],
] as const

const MOVES = [
  ['appear', 'A veil over the page', 'animate-appear'],
  ['rise', 'A list, a dialogue, a message', 'animate-rise'],
  ['from-side', 'A drawer where there is room', 'animate-from-side'],
  ['from-below', 'A drawer on a phone', 'animate-from-below'],
] as const

const LASTING = [
  ['prove', 'What is on its way, as dough breathes', 'motion-safe:animate-prove h-full w-full'],
  ['roll', 'What takes as long as it takes', 'motion-safe:animate-roll h-4 w-2/5 rounded-full'],
] as const

function Move({ name, use, move }: { name: string; use: string; move: string }) {
  return (
    <li className="space-y-2">
      <div className="grid h-28 place-items-center overflow-hidden rounded-card border border-line bg-shade">
        <div className={`grid h-16 w-3/5 place-items-center rounded-card border-2 border-ink bg-sheet ${move}`}>
          {name}
        </div>
      </div>
      <p className="text-base text-muted">{use}</p>
    </li>
  )
}

function Moving() {
  const [times, setTimes] = useState(0)
  return (
    <Sheet
      title="Motion"
      lead="Things settle, as dough does; they do not bounce, and nothing moves to be looked at. What comes takes a moment, what goes takes less."
    >
      <Part title="How long">
        <ul className="space-y-3">
          {PACES.map(([name, use, pace]) => (
            <li key={name} className="flex items-center gap-4">
              <span
                className={`size-tap shrink-0 rounded-card bg-rust transition-transform ease-settle ${pace} ${times % 2 === 1 ? 'translate-x-6' : ''}`}
              />
              <span className="ps-6">
                <strong>{name}</strong> <span className="text-muted">{use}</span>
              </span>
            </li>
          ))}
        </ul>
        <Button
          look="secondary"
          onClick={() => {
            setTimes(times + 1)
          }}
        >
          Show it again
        </Button>
        <TokenList prefix="--transition-duration-" />
        <TokenList prefix="--ease-" />
      </Part>
      <Part title="What comes">
        <ul className="grid grid-cols-2 gap-4 lg:grid-cols-4">
          {MOVES.map(([name, use, move]) => (
            <Move key={`${name}-${String(times)}`} name={name} use={use} move={move} />
          ))}
        </ul>
        <p className="max-w-prose">
          Each has one that goes: <code>vanish</code>, <code>sink</code>, <code>to-side</code>, <code>to-below</code>.{' '}
          <code>unfold</code> and <code>fold</code> are the accordion’s.
        </p>
      </Part>
      <Part title="What lasts">
        <ul className="grid gap-4 sm:grid-cols-2">
          {LASTING.map(([name, use, move]) => (
            <li key={name} className="space-y-2">
              <div className="flex h-16 items-center overflow-hidden rounded-card border border-line bg-sheet">
                <div className={`bg-rust ${move}`} />
              </div>
              <p className="text-base text-muted">
                <strong className="text-ink">{name}</strong> {use}
              </p>
            </li>
          ))}
        </ul>
      </Part>
      <Part title="Less motion">
        <p className="max-w-prose">
          Whoever asks their machine for less motion gets none: every transition and animation takes no time and happens
          once, and what would last for ever stands still. Nothing is said by motion alone.
        </p>
      </Part>
    </Sheet>
  )
}

export const Motion: Story = {
  render: () => <Moving />,
  play: async ({ canvas, canvasElement }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Show it again' }))
    const lasting = canvasElement.querySelectorAll('.motion-safe\\:animate-prove, .motion-safe\\:animate-roll')
    await expect(lasting).toHaveLength(2)
    // The stories are tested by a browser that asks for less motion.
    if (matchMedia('(prefers-reduced-motion: reduce)').matches)
      for (const one of lasting) await expect(getComputedStyle(one).animationName).toBe('none')
  },
}
export const Phone: Story = { render: () => <Moving />, globals: { viewport: { value: 'phone' } } }
