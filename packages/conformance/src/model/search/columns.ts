import type { Dialect } from '@case-management/contract/questions'
import { schemaNode } from '../../projection/schema-node.ts'

/** The keys of a record that a search by `selectedColumns` shows; `undefined` when it shows all. */
export function columnsShown(
  selectedColumns: readonly string[],
  dialect: Dialect,
): ReadonlySet<string> | undefined {
  if (selectedColumns.length === 0 || dialect['selected-columns'].answer === 'ignored') return undefined
  const always = { required: alwaysThere, id: ['_id'], none: [] }[dialect['columns-always-there'].answer]
  return new Set([...always, ...selectedColumns])
}

const { required } = schemaNode('#/components/schemas/Task').schema
const alwaysThere = Array.isArray(required) ? required.filter((key) => typeof key === 'string') : []
