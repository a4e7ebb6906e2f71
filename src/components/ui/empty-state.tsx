import type { ReactNode } from 'react'

type Scene = 'market-stall' | 'closed-shutters' | 'empty-basket' | 'burnt-toast' | 'loaf-mark'

type Props = {
  scene: Scene
  title: string
  /** Which heading the title is. */
  level?: 1 | 2 | 3
  children?: ReactNode
  /** What to do next: a button, or a link that looks like one. */
  action?: ReactNode
}

/** Where there is nothing to show: what that means, and where to go from here. */
export function EmptyState({ scene, title, level = 2, children, action }: Props) {
  const Heading = `h${String(level)}` as 'h1' | 'h2' | 'h3'
  return (
    <div className="grid items-center gap-6 rounded-card border-2 border-ink bg-sheet p-5 sm:grid-cols-[1fr_40%] sm:gap-10 sm:p-8">
      <div className="min-w-0 space-y-4 wrap-anywhere">
        <Heading className="text-title">{title}</Heading>
        {children}
        {action && <div className="flex flex-wrap items-center gap-x-5 gap-y-3 pt-1">{action}</div>}
      </div>
      <img
        src={`/scenes/${scene}.svg`}
        alt=""
        width={800}
        height={600}
        className="order-first w-full max-w-80 rounded-card sm:order-none sm:max-w-none"
      />
    </div>
  )
}
