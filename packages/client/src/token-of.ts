/** What a text is that is no token, by how it reads. */
const others: readonly [RegExp, string][] = [
  [/^$/, 'an empty text'],
  [/^bearer /i, 'a token with "Bearer" before it'],
  [/^</, 'HTML, as of an error page'],
  [/^["{]/, 'JSON'],
  // Such as a gateway's error in plain text, or what the runtime would refuse as a header, with a message that holds it.
  [/[^!-~]/, 'a text that is not one word of ASCII'],
]

/**
 * The token in what `auth` gave.
 *
 * @throws TypeError that says what was given instead, without telling it: it can hold a token all the same.
 */
export function tokenOf(given: unknown): string {
  const token = typeof given === 'string' ? given.trim() : undefined
  const other = others.find(([form]) => form.test(token ?? 'x'))?.[1]
  if (token !== undefined && !other) return token
  // `Undefined`, `Response`, `Promise`: of whatever realm it is.
  const kind = other ?? Object.prototype.toString.call(given).slice(8, -1)
  throw new TypeError(`auth gave ${kind}, and must give a token alone, as a text`)
}
