/** What a string that is no token looks like. */
const others: readonly [RegExp, string][] = [
  [/^$/, 'an empty string'],
  [/^bearer /i, 'a token with "Bearer" before it'],
  [/^</, 'HTML, as from an error page'],
  [/^["{]/, 'JSON'],
  // Such as a gateway's error in plain text, or what the runtime would refuse as a header, with a message that holds it.
  [/[^!-~]/, 'a string other than one ASCII word'],
]

/**
 * The token in what `auth` returned.
 *
 * @throws TypeError that says what kind of value it was, without quoting it: it can hold a token nevertheless.
 */
export function tokenOf(given: unknown): string {
  const token = typeof given === 'string' ? given.trim() : undefined
  const other = others.find(([form]) => form.test(token ?? 'x'))?.[1]
  if (token !== undefined && !other) return token
  // `Undefined`, `Response`, `Promise`: of whatever realm it is.
  const kind = other ?? Object.prototype.toString.call(given).slice(8, -1)
  throw new TypeError(`auth provided ${kind}, but must provide only a token, as a string`)
}
