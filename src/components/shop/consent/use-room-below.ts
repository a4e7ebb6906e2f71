import { useEffect, type RefObject } from 'react'

/**
 * Keeps what has the focus, and other bars, out from under something that sticks to the foot of the window: they stand on `--room-below`.
 * Source: WCAG 2.2, 2.4.11.
 */
export function useRoomBelow(bar: RefObject<HTMLElement | null>) {
  useEffect(() => {
    const element = bar.current
    if (!element) return undefined
    const { style } = document.documentElement
    const clear = () => {
      style.removeProperty('scroll-padding-bottom')
      style.removeProperty('--room-below')
    }
    const measure = () => {
      clear()
      if (getComputedStyle(element).position !== 'sticky') return
      const room = `${String(element.offsetHeight)}px`
      style.setProperty('scroll-padding-bottom', `calc(${room} + 8rem)`)
      style.setProperty('--room-below', room)
    }
    const watch = new ResizeObserver(measure)
    watch.observe(element)
    window.addEventListener('resize', measure)
    return () => {
      watch.disconnect()
      window.removeEventListener('resize', measure)
      clear()
    }
  }, [bar])
}
