import { tokenOf, type Credentials } from './credentials.ts'

/** A token is signed anew after so many milliseconds: well before the five minutes that it lives. */
const renewAfter = 120_000

/** Gives the token to send, and signs a new one when the last grows old. */
export function tokenSource(credentials: Credentials): () => Promise<string> {
  let current: Promise<string> | undefined
  let signedAt = 0
  return () => {
    if (!current || Date.now() - signedAt > renewAfter) {
      signedAt = Date.now()
      current = tokenOf(credentials)
    }
    return current
  }
}
