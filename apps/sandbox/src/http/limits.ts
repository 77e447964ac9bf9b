/** Bounds on what a caller may send, beside those that the contract states for bodies. */
export const limits = {
  /** All request headers together, in bytes. */
  headerBytes: 16_384,
  /** Largest body that the list of last requests shows, in bytes. */
  shownBodyBytes: 16_384,
  /** Longest message of an error, in characters, as it may quote what the caller sent. */
  messageCharacters: 300,
  /** Calls that storage works on or that wait for it; what comes beyond is refused. */
  callsAtOnce: 1000,
  /** Bodies above this size, in bytes, share {@link limits.largeBodiesBytes}; others are too small to hurt. */
  largeBodyBytes: 65_536,
  /** All large bodies that are being read, in bytes; what comes beyond is refused. */
  largeBodiesBytes: 67_108_864,
  /** Answers that callers have not read yet, in bytes; while there is more, all that comes is refused. */
  unreadBytes: 268_435_456,
  /** `Retry-After` of what is refused because there is too much at once, in seconds. */
  overloadSeconds: 1,
} as const
