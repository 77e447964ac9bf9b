/** Any JSON Web Token, signed or not, whole or cut. */
const jwt = /eyJ[\w-]{5,}(?:\.[\w-]*){1,2}/g

/** What stands in place of a secret. */
export const masked = '***'

/** Replaces secrets in text. */
export type Mask = (text: string) => string

/**
 * Makes a function that replaces every given secret, and everything that looks like a JWT.
 * A secret is found as it is, and in the forms that it takes inside JSON, a URL, a form, HTML or XML, and Base64,
 * also where it is part of what was encoded, such as `user:secret` of basic authentication.
 *
 * @param secrets - what must never be seen, such as a client secret or an opaque token.
 */
export function createMask(secrets: readonly string[]): Mask {
  const known = [...new Set(secrets.filter((secret) => secret.length > 0).flatMap(formsOf))].toSorted(
    (a, b) => b.length - a.length,
  )
  return (text) => known.reduce((kept, form) => kept.replaceAll(form, masked), text).replace(jwt, masked)
}

function formsOf(secret: string): string[] {
  const json = JSON.stringify(secret).slice(1, -1)
  const url = encodeURIComponent(secret)
  return [
    secret,
    json,
    JSON.stringify(json).slice(1, -1),
    url,
    url.replaceAll(/%[\dA-F]{2}/g, (code) => code.toLowerCase()),
    encodeURI(secret),
    new URLSearchParams({ '': secret }).toString().slice(1),
    escapeMarkup(secret),
    ...base64FormsOf(secret),
  ]
}

function escapeMarkup(secret: string): string {
  return secret
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
}

/** Shorter parts of Base64 could stand in any text. */
const shortestBase64 = 6

/** The characters of Base64 that follow from the secret alone, at each of the three places where it can begin. */
function base64FormsOf(secret: string): string[] {
  const bytes = Buffer.from(secret)
  return [0, 1, 2].flatMap((before) => {
    const padded = Buffer.concat([Buffer.alloc(before), bytes])
    // What shares a character with a neighbour is left out.
    const first = Math.ceil((before * 8) / 6)
    const last = Math.floor((padded.length * 8) / 6)
    return (['base64', 'base64url'] as const)
      .map((encoding) => padded.toString(encoding).slice(first, last))
      .filter((form) => form.length >= shortestBase64)
  })
}
