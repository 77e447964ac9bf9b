/** A way in which Prism, as it comes, and this project judge a call or an answer differently. */
export interface Difference {
  /** Which signatures, as `signatures` writes them, it stands for. */
  matches: RegExp
  /** Why they differ. */
  reason: string
}

/** All that is known. A difference that stands in no row fails the target `prism-proxy`, and so does its test. */
export const differences: readonly Difference[] = [
  {
    matches: /^host refuses 401: /,
    reason:
      'Prism looks whether a header `auth` is there. Whether the token in it is valid, the contract says in words.',
  },
  {
    matches: /^host refuses 400: (?:Invalid (?:StreamId|AccountId|task ID)|Stream|Account)/,
    reason: 'An identifier of the right form that names nothing here: no schema knows what a host holds.',
  },
  {
    matches: /^host refuses 400: .*(?:nested deeper|larger) than/,
    reason:
      'Limits of size and depth stand in `x-` extensions, which are not JSON Schema. Prism 5.16 as a proxy answers 413 of its own to a body over 10 MB, so such a body is sent around it.',
  },
  {
    matches:
      /^host refuses (?:400: (?:Request body is not valid JSON|Content-Type must be)|412: The body must be object)/,
    reason:
      'Prism 5.16 as a proxy answers 400 or 500 of its own, or nothing at all, to a body that is no JSON object, or that stands under another Content-Type than plain JSON in UTF-8, so such a body is sent around it.',
  },
  {
    matches: /^host refuses 412: \/headers\/(?:client-app|state) must NOT have fewer than 1 characters/,
    reason: 'Prism takes a header with an empty value for one that was not sent.',
  },
  {
    matches: /^host refuses (?:404|405|429|500|503): /,
    reason:
      'Not about the request: a route, a limit or a failure of the host. Prism 5.16 as a proxy answers HEAD with 500 of its own, so it is sent around it.',
  },
]
