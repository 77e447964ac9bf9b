import { createHash } from 'node:crypto'

/** Keys up to this length are stored as they are; PostgreSQL cannot index entries much above 2,700 bytes. */
const longestKey = 200

/** NUL, or half of a character that is two in UTF-16: alone, or beside its other half. */
const suspect = /[\0\uD800-\uDFFF]/

/**
 * The text as both engines can hold and compare it: PostgreSQL has no NUL in text, and neither engine has lone surrogates.
 * Rows and queries both go through it. Records themselves are JSON, which escapes such characters.
 */
export function storable(text: string): string {
  // Most texts have nothing of the kind, which is found out in a fraction of the time.
  if (!suspect.test(text)) return text
  // With the flag u, a surrogate that is half of a pair is not matched.
  return text.replaceAll(/[\0\p{Surrogate}]/gu, '\uFFFD')
}

/** A key for comparing by equality: the text itself when it is short, else its beginning and its hash. */
export function boundedKey(text: string): string {
  const key = storable(text)
  if (key.length <= longestKey) return key
  const hash = createHash('sha256').update(key).digest('base64url')
  return `${storable(key.slice(0, 64))}…${hash}`
}
