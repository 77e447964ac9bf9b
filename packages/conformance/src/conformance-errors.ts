/** The command or the library was called in a wrong way. The message is one line that says what to do. */
export class UsageError extends Error {
  override name = 'UsageError'
}

/** The host gave no answer at all. The message is one line for a person. */
export class UnreachableError extends Error {
  override name = 'UnreachableError'
}

/** The host refuses what the caller gave: credentials, account, stream or address. The message is one line. */
export class RefusedError extends UsageError {
  override name = 'RefusedError'
}
