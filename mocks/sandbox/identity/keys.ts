import { exportJWK, generateKeyPair, SignJWT, type JWK, type JWTPayload } from 'jose'

/** The keys of one issuer, made when the sandbox starts: the last one signs, and those before it are published until they are dropped. */
export type Keys = {
  sign(claims: JWTPayload, lifetimeSeconds: number): Promise<string>
  jwks(): { keys: JWK[] }
  /** Signs with a new key from now on. @param isOldGone whether tokens of the old one can be checked no more */
  rotate(isOldGone?: boolean): Promise<void>
}

async function makeKey() {
  const kid = crypto.randomUUID()
  const { privateKey, publicKey } = await generateKeyPair('RS256', { extractable: true })
  return { kid, privateKey, jwk: { ...(await exportJWK(publicKey)), kid, alg: 'RS256', use: 'sig' } }
}

export async function makeKeys(): Promise<Keys> {
  let keys = [await makeKey()]
  return {
    async sign(claims, lifetimeSeconds) {
      const last = keys.at(-1)
      if (!last) throw new Error('There is no key.')
      const now = Math.floor(Date.now() / 1000)
      return new SignJWT(claims)
        .setProtectedHeader({ alg: 'RS256', kid: last.kid, typ: 'JWT' })
        .setIssuedAt(now)
        .setExpirationTime(now + lifetimeSeconds)
        .sign(last.privateKey)
    },
    jwks: () => ({ keys: keys.map(({ jwk }) => jwk) }),
    async rotate(isOldGone = false) {
      keys = [...(isOldGone ? [] : keys), await makeKey()]
    },
  }
}
