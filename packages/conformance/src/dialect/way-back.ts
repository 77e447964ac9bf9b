import { bodyValidators } from '@case-management/contract/validators'
import type { Dialect } from '@case-management/contract/questions'
import { notRestored } from '../host/not-restored.ts'
import { otherForms, restoration } from '../host/restoration.ts'
import { expectedUpdate } from '../model/update/expected-update.ts'
import { scopeOfUpdate } from '../model/update/scope-of-update.ts'
import type { JsonObject } from '../projection/json.ts'
import { requestSchemaPointer } from '../projection/request-schema.ts'
import { schemaNode } from '../projection/schema-node.ts'
import type { Law } from './law.ts'

/** An update that is about to be sent. */
interface Intended {
  /** The record before the first write. */
  original: JsonObject
  /** The record as it is now. */
  now: JsonObject
  body: JsonObject
  /** The keys that were sent before. */
  touched?: readonly string[]
}

const update = schemaNode(requestSchemaPointer('updateTask'))

/**
 * The keys of a record that could not be made again what they were, were an update sent to a host of some possible dialect:
 * where `null` clears nothing, lists are appended to, or a closed task takes no update.
 * The law of the contract always has a way back, as far as updates have one at all.
 */
export function withoutWayBack(law: Law, { original, now, body, touched = [] }: Intended): string[] {
  if (law.origin === 'contract' || !bodyValidators.updateTask.request(body)) return []
  const keys = [...new Set([...touched, ...Object.keys(body)])]
  const back = restoration(update, original, keys)
  const other = otherForms(update, original, Object.keys(back))
  const later = { ...now, ...body }
  const scope = [...scopeOfUpdate(now, body), ...scopeOfUpdate(later, back), ...scopeOfUpdate(later, other)]
  const lost = law.dialects(scope).flatMap((dialect) => {
    const after = updated(dialect, now, body)
    const first = updated(dialect, after, back)
    const different = notRestored(update, original, first, keys, { lossy: true })
    if (different.length === 0) return []
    const second = updated(dialect, first, otherForms(update, original, different))
    return notRestored(update, original, second, keys, { lossy: true })
  })
  return [...new Set(lost)]
}

/** The record that an update leaves, by the likeliest of what it may leave. */
function updated(dialect: Dialect, before: JsonObject, body: JsonObject): JsonObject {
  const expected = expectedUpdate({ dialect, before, body, entries: { status: [], priority: [] } })
  if (expected === 'refused') return before
  const after = { ...before }
  for (const [key, [value]] of expected.wanted) {
    if (value === undefined) delete after[key]
    else after[key] = value
  }
  return after
}
