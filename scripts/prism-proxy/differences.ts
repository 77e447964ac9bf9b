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
    matches: /^host refuses 400: .*(?:deep|large|bytes|levels)/i,
    reason: 'Limits of size and depth stand in `x-` extensions, which are not JSON Schema.',
  },
  {
    matches: /^host refuses 400: Request body is not valid JSON/,
    reason:
      'A body that is not JSON gets no answer at all from Prism 5.16 as a proxy, so it is sent around it.',
  },
  {
    matches: /^host refuses (?:404|405|429|500|503): /,
    reason: 'Not about the request: a route, a limit or a failure of the host.',
  },
]
