/** Any JSON Web Token, signed or not, whole or cut. */
const jwt = /eyJ[\w-]{5,}(?:\.[\w-]*){1,2}/g

/** What stands in place of a secret. */
export const masked = '***'

/** Replaces secrets in text. */
export type Mask = (text: string) => string

/**
 * Makes a function that replaces every given secret, and everything that looks like a JWT.
 *
 * @param secrets - what must never be seen, such as a client secret or an opaque token.
 */
export function createMask(secrets: readonly string[]): Mask {
  const known = secrets.filter((secret) => secret.length > 0).toSorted((a, b) => b.length - a.length)
  return (text) => known.reduce((kept, secret) => kept.replaceAll(secret, masked), text).replace(jwt, masked)
}
