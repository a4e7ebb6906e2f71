/** Watches the basket from now on; without a line, from when there is one. */
export const startWatching = () => {
  import('./watch.ts').then(
    ({ watchBasket }) => {
      watchBasket()
    },
    () => {
      addEventListener('online', startWatching, { once: true })
    },
  )
}
