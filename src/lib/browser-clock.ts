/** The time of the shop in the browser: the visitor's own clock, moved with the shop's where somebody has moved that (locally). */
export const browserNow = () => Date.now() + Number(document.documentElement.dataset.clockOffset ?? 0)
