const MINUTE = 60

/** How long to wait: `40 seconds`, `a minute`, `3 minutes`. Never shorter than it is. */
export function formatWait(seconds: number) {
  if (seconds < MINUTE) return seconds === 1 ? 'a second' : `${String(seconds)} seconds`
  const minutes = Math.ceil(seconds / MINUTE)
  return minutes === 1 ? 'a minute' : `${String(minutes)} minutes`
}
