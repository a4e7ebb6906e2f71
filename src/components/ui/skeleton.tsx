import type { ReactNode } from 'react'
import { cn } from '#lib/cn.ts'

const dough = 'bg-shade motion-safe:animate-prove forced-colors:border'

/** Holds the place of what is on its way. Whoever listens is told once, and not of every grey line. */
export function Skeleton({ label, children, className }: { label: string; children: ReactNode; className?: string }) {
  return (
    <div className={className}>
      <p role="status" className="sr-only">
        {label}
      </p>
      <div aria-hidden="true">{children}</div>
    </div>
  )
}

/** Lines of text; the last is shorter, as it is in life. */
export const SkeletonText = ({ lines = 3, className }: { lines?: number; className?: string }) => (
  <div className={cn('space-y-3', className)}>
    {Array.from({ length: lines }, (_, at) => (
      <div key={at} className={cn('h-4 rounded-mark', dough, lines > 1 && at === lines - 1 && 'w-3/5')} />
    ))}
  </div>
)

/** A picture, square as they all are. */
export const SkeletonPicture = ({ className }: { className?: string }) => (
  <div className={cn('grid aspect-square place-items-center rounded-card', dough, className)}>
    <img src="/scenes/loaf-mark.svg" alt="" width={480} height={480} className="w-2/5 opacity-25" />
  </div>
)

/** A card of the menu. */
export const SkeletonCard = ({ className }: { className?: string }) => (
  <div className={cn('space-y-4 rounded-card border border-line bg-sheet p-4', className)}>
    <SkeletonPicture />
    <SkeletonText lines={2} />
    <div className={cn('h-tap rounded-card', dough)} />
  </div>
)
