import { createHash } from 'node:crypto'
import type { Scope } from '../task-storage.ts'

/** Tells one scope from another in few bytes. That two are alike is not impossible, and must do no harm. */
export function scopeDigest({ accountId, streamId }: Scope): Buffer {
  return createHash('sha256')
    .update(JSON.stringify([accountId, streamId]))
    .digest()
}
