import { operations } from '@case-management/contract'
import type { Dialect } from '@case-management/contract/questions'
import type { JsonObject } from '../../projection/json.ts'
import { requestSchemaPointer } from '../../projection/request-schema.ts'
import { propertiesOf, schemaNode, typesOf } from '../../projection/schema-node.ts'

/** An update of a record, and by which answers to the open questions it is made. */
export interface UpdateCase {
  dialect: Dialect
  /** The record before. */
  before: JsonObject
  /** What is sent: also with keys and values that the contract refuses. */
  body: JsonObject
  /** Whole statuses and priorities of the account, as records show them. */
  entries: Readonly<Record<NamedKey, readonly JsonObject[]>>
}

/** Keys of which an entry of the account is set. */
export type NamedKey = 'status' | 'priority'

const properties = new Map(propertiesOf(schemaNode(requestSchemaPointer('updateTask'))))

/** Keys that only the server sets. */
export const managedKeys: ReadonlySet<string> = new Set(operations.updateTask.serverManaged)

/** The account and the stream decide where a task belongs, so that no update moves it. */
export const placeKeys: ReadonlySet<string> = new Set(['accountId', 'iId', 'lid'])

/** Keys of which the value is a list. */
export const listKeys: ReadonlySet<string> = new Set(
  [...properties].flatMap(([key, node]) => (typesOf(node).includes('array') ? [key] : [])),
)

/** Keys that `null` clears. */
export const nullableKeys: ReadonlySet<string> = new Set(
  [...properties].flatMap(([key, node]) => (typesOf(node).includes('null') ? [key] : [])),
)

/** Whether the contract names a key of an update. */
export function isKnownKey(key: string): boolean {
  return properties.has(key)
}

/** Whether a key takes an entry of the account. */
export function isNamedKey(key: string): key is NamedKey {
  return key === 'status' || key === 'priority'
}
