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

/** Shorter words of a header are no part of a token that could be used again. */
const tokenParts = /[\w-]{16,}/g

/** As many tokens are known at once: the run's own, and what one check forged. */
const mostTokens = 200
const tokenMasks = new Map<string, Mask>()

/**
 * A mask that also hides each part of the tokens that were sent, and what their payload says,
 * because an answer may hold a part alone.
 *
 * @param tokens - the values of headers that carry a token.
 */
export function hidingTokens(mask: Mask, tokens: readonly string[]): Mask {
  const masks = [...new Set(tokens)].map(maskOfToken)
  return (text) => masks.reduce((kept, hide) => hide(kept), mask(text))
}

function maskOfToken(token: string): Mask {
  const known = tokenMasks.get(token)
  if (known) return known
  if (tokenMasks.size >= mostTokens) tokenMasks.clear()
  const parts = token.match(tokenParts) ?? []
  const made = createMask(parts.flatMap((part) => [part, ...decodedForms(part)]))
  tokenMasks.set(token, made)
  return made
}

/** What a part of a token holds: the text of a payload, or the bytes of a signature as others write them. */
function decodedForms(part: string): string[] {
  const bytes = Buffer.from(part, 'base64url')
  const text = bytes.toString()
  return text.startsWith('{')
    ? text.includes('"alg"')
      ? []
      : [text]
    : [bytes.toString('base64').replace(/=+$/, ''), bytes.toString('hex')]
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
