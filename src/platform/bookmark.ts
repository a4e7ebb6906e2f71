/** Carries the D1 bookmark between requests of one visitor, so that they read their own writes. */
export const BOOKMARK_COOKIE = 'bob_bookmark'

const BOOKMARK = /^[0-9a-f-]{1,120}$/

/** Where a visitor's reads begin: after what they wrote, if they carry a well-formed bookmark. */
export const consistencyOf = (bookmark: string | undefined) =>
  bookmark !== undefined && BOOKMARK.test(bookmark) ? bookmark : 'first-unconstrained'

/** Attributes of the cookie; an hour is far longer than any replica lags. */
export const bookmarkCookie = { httpOnly: true, sameSite: 'lax', path: '/', maxAge: 3600 } as const
