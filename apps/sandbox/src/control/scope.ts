import { z } from 'zod'
import { accountIdSchema, streamIdSchema } from '../config/identifiers.ts'
import type { Scope } from '../model.ts'

/** The keys by which a request names a stream. */
export const scopeKeys = { accountId: accountIdSchema.optional(), streamId: streamIdSchema.optional() }

/** The same as the query of a URL. */
export const scopeQuery = z.strictObject(scopeKeys)

/** The stream that a request names; that of the first app where it names none. */
export function scopeOf(
  { accountId, streamId }: { accountId?: string | undefined; streamId?: string | undefined },
  home: Scope,
): Scope {
  return { accountId: accountId ?? home.accountId, streamId: streamId ?? home.streamId }
}
