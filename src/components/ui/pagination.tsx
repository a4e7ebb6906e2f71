import { cn } from '#lib/cn.ts'
import { Icon } from './icon.tsx'
import { IntentLink } from './intent-link.tsx'

const step =
  'inline-flex min-h-tap items-center gap-2 rounded-card border-2 border-ink px-4 font-semibold no-underline transition-colors duration-quick hover:bg-ink hover:text-sheet'
const number = 'grid min-h-tap min-w-tap place-items-center rounded-card border-2 px-2 tabular-nums no-underline'

/** Where nobody knows how many there are: only the way to newer and to older ones. */
export function CursorPages({
  newerHref,
  olderHref,
  label = 'Pages',
  words = { newer: 'Newer', older: 'Older' },
}: {
  newerHref?: string
  olderHref?: string
  label?: string
  /** What the two ways are called, where it is not age that the list is sorted by. */
  words?: { newer: string; older: string }
}) {
  if (!newerHref && !olderHref) return null
  return (
    <nav aria-label={label} className="flex flex-wrap justify-between gap-3">
      {newerHref && (
        <IntentLink href={newerHref} rel="prev" className={step}>
          <Icon name="chevronLeft" className="rtl:-scale-x-100" /> {words.newer}
        </IntentLink>
      )}
      {olderHref && (
        <IntentLink href={olderHref} rel="next" className={cn(step, 'ms-auto')}>
          {words.older} <Icon name="chevronRight" className="rtl:-scale-x-100" />
        </IntentLink>
      )}
    </nav>
  )
}

/** The first, the last, and those around the one that is shown. Null is a gap. */
function around(page: number, pages: number): (number | null)[] {
  const shown = [1, page - 1, page, page + 1, pages].filter((one) => one >= 1 && one <= pages)
  const unique = [...new Set(shown)].sort((a, b) => a - b)
  return unique.flatMap((one, index) => {
    const gap = one - (unique[index - 1] ?? one)
    return gap > 2 ? [null, one] : gap === 2 ? [one - 1, one] : [one]
  })
}

type Props = { page: number; pages: number; hrefOf: (page: number) => string; label?: string }

/** Where it is known how many pages there are. A phone has no room for their numbers, and says them. */
export function NumberedPages({ page, pages, hrefOf, label = 'Pages' }: Props) {
  if (pages <= 1) return null
  return (
    <nav aria-label={label} className="flex flex-wrap items-center justify-between gap-3">
      {page > 1 && (
        <IntentLink href={hrefOf(page - 1)} rel="prev" className={step}>
          <Icon name="chevronLeft" className="rtl:-scale-x-100" /> Back
        </IntentLink>
      )}
      <p className="tabular-nums sm:hidden">
        Page {page} of {pages}
      </p>
      <ol className="mx-auto hidden flex-wrap items-center gap-1 sm:flex">
        {around(page, pages).map((one, index) => (
          <li key={one ?? `gap-${String(index)}`}>
            {one === null ? (
              <span className="grid min-h-tap place-items-center px-1 text-muted">…</span>
            ) : (
              <IntentLink
                href={hrefOf(one)}
                aria-label={`Page ${String(one)}`}
                aria-current={one === page ? 'page' : undefined}
                className={cn(
                  number,
                  one === page
                    ? 'border-ink bg-ink font-semibold text-sheet forced-colors:underline'
                    : 'border-transparent hover:border-ink',
                )}
              >
                {one}
              </IntentLink>
            )}
          </li>
        ))}
      </ol>
      {page < pages && (
        <IntentLink href={hrefOf(page + 1)} rel="next" className={cn(step, page === 1 && 'ms-auto sm:ms-0')}>
          Next <Icon name="chevronRight" className="rtl:-scale-x-100" />
        </IntentLink>
      )}
    </nav>
  )
}
