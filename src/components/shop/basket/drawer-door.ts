/** The basket beside the page: fetched when somebody means to open it. */
export const loadDrawer = () => import('../live-basket-drawer.tsx')

/** Whoever can show it, such as the header. */
const openers = new Set<() => void>()

/** Asks for the basket beside the page. @returns whether anybody can show it: if not, the link that was followed leads to its page */
export function openDrawer() {
  for (const open of openers) open()
  return openers.size > 0
}

export function onOpenDrawer(open: () => void) {
  openers.add(open)
  return () => {
    openers.delete(open)
  }
}
