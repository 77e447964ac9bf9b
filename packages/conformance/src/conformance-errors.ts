/** Invalid usage of the command or the library. The message is one line that says how to fix it. */
export class UsageError extends Error {
  override name = 'UsageError'
}

/** The host did not answer at all. The message is one human-readable line. */
export class UnreachableError extends Error {
  override name = 'UnreachableError'
}

/** The host refused the caller's credentials, account, stream or address. The message is one line. */
export class RefusedError extends UsageError {
  override name = 'RefusedError'
}
