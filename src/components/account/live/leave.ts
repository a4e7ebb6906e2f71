import { PATHS } from '#lib/constants/frontend.ts'

/** Goes on as somebody else than before: by a whole page, so that nothing of before is left in the browser. */
export const leaveFor = (path: string) => {
  window.location.assign(path)
}

/** Where one goes on who has a second factor. */
export const codePath = (challenge: string, returnTo: string) =>
  `${PATHS.secondFactor}?${new URLSearchParams({ challenge, returnTo }).toString()}`
