/** What a storage cannot do, in one line that says what happened, where, and what to do about it. */
export class StorageError extends Error {
  override readonly name = 'StorageError'
}
