/** What lies between the page and a layer that must be answered first. */
export const veil = 'fixed inset-0 z-40 bg-veil/60 data-[state=closed]:animate-vanish data-[state=open]:animate-appear'

/** A small sheet that hangs from what has opened it. */
export const hanging =
  'z-50 rounded-card border-2 border-ink bg-sheet text-ink shadow-lift data-[state=closed]:animate-sink data-[state=open]:animate-rise'

/** One line of a list to choose from. `data-highlighted` is where the arrow keys are, `data-chosen` what holds. */
export const choice =
  'relative flex min-h-tap w-full cursor-pointer items-center gap-3 px-4 py-2 text-left wrap-anywhere outline-none before:absolute before:inset-y-0 before:start-0 before:w-1 data-disabled:cursor-not-allowed data-disabled:text-muted data-highlighted:bg-blush data-highlighted:before:bg-rust forced-colors:data-highlighted:outline-2 forced-colors:data-highlighted:outline-solid forced-colors:data-highlighted:-outline-offset-2'

/** The square that closes a layer. */
export const closing =
  'grid size-tap shrink-0 place-items-center rounded-card text-xl leading-none transition-colors hover:bg-shade focus-visible:-outline-offset-3'
