import { useEffect, type RefObject } from 'react'

/** Keeps what has the focus out from under something that sticks to the foot of the window. Source: WCAG 2.2, 2.4.11. */
export function useRoomBelow(bar: RefObject<HTMLElement | null>) {
  useEffect(() => {
    const element = bar.current
    if (!element) return undefined
    const root = document.documentElement
    const before = root.style.scrollPaddingBottom
    const watch = new ResizeObserver(() => {
      root.style.scrollPaddingBottom = `calc(${String(element.offsetHeight)}px + 2rem)`
    })
    watch.observe(element)
    return () => {
      watch.disconnect()
      root.style.scrollPaddingBottom = before
    }
  }, [bar])
}
