/** Watches the basket as soon as what does that has come; without a line, when there is one. @returns what ends it */
export function startWatching() {
  let isHere = true
  let end: () => void = () => undefined
  const start = () => {
    import('./watch.ts').then(
      ({ watchBasket }) => {
        if (isHere) end = watchBasket()
      },
      () => {
        window.addEventListener('online', start, { once: true })
      },
    )
  }
  start()
  return () => {
    isHere = false
    window.removeEventListener('online', start)
    end()
  }
}
