/** Bounds on what a caller may send, beside those that the contract states for bodies. */
export const limits = {
  /** All request headers together, in bytes. */
  headerBytes: 16_384,
  /** Largest body that the list of last requests shows, in bytes. */
  shownBodyBytes: 16_384,
  /** Longest message of an error, in characters, as it may quote what the caller sent. */
  messageCharacters: 300,
} as const
