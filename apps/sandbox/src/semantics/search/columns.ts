import { schemas } from '@case-management/contract/schemas'
import type { Dialect } from '@case-management/contract/questions'
import type { TaskFilter } from '../../model.ts'

/** The keys that a record shows, or nothing when it shows all. */
export function columnsOf(
  { selectedColumns }: TaskFilter,
  dialect: Dialect,
): ReadonlySet<string> | undefined {
  if (!selectedColumns?.length || dialect['selected-columns'].answer === 'ignored') return undefined
  return new Set<string>([...alwaysThere[dialect['columns-always-there'].answer], ...selectedColumns])
}

const alwaysThere: Readonly<Record<Dialect['columns-always-there']['answer'], readonly string[]>> = {
  required: schemas.$defs.Task.required,
  id: ['_id'],
  none: [],
}
