import { tokenOf, type Credentials } from './credentials.ts'

/** A token is signed anew after so many milliseconds: well before the five minutes that it lives. */
const renewAfter = 120_000

/**
 * Gives the token to send, and signs a new one when the last grows old, or when the clock turns out to be so far back
 * that the last one was issued in the future.
 *
 * @param now - the time in milliseconds since 1970. Default that of this machine.
 */
export function tokenSource(credentials: Credentials, now = Date.now): () => Promise<string> {
  let current: Promise<string> | undefined
  let signedAt = 0
  return () => {
    const age = now() - signedAt
    if (!current || age > renewAfter || age < -1000) {
      signedAt = now()
      current = tokenOf(credentials, signedAt)
    }
    return current
  }
}
