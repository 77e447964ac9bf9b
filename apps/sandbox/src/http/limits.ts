/** Bounds on what a caller may send. A test holds the first two against the texts of the contract's examples. */
export const limits = {
  /** Largest request body, in bytes. */
  bodyBytes: 1_048_576,
  /** Deepest nesting of a JSON body; `{}` is one level. */
  jsonDepth: 32,
  /** All request headers together, in bytes. */
  headerBytes: 16_384,
  /** Largest body that the list of last requests shows, in bytes. */
  shownBodyBytes: 16_384,
  /** Violations that one answer tells of; the contract allows 100. */
  reportedViolations: 20,
  /** Longest message of an error, in characters, as it may quote what the caller sent. */
  messageCharacters: 300,
} as const
