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
  const text = typeof given === 'string' ? given.trim() : undefined
  const other =
    text === undefined
      ? // `Undefined`, `Response`, `Promise`: of whatever realm it is.
        Object.prototype.toString.call(given).slice(8, -1)
      : others.find(([form]) => form.test(text))?.[1]
  if (text !== undefined && !other) return text
  throw new TypeError(`auth provided ${other}, but must provide only a token, as a string`)
}
