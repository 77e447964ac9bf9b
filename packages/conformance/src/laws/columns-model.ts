import { isDeepStrictEqual } from 'node:util'
import type { TaskFilter } from '../check/check-session.ts'
import type { Task } from '../check/run-context.ts'
import { schemaNode } from '../projection/schema-node.ts'

type Columns = NonNullable<TaskFilter['selectedColumns']>

/** Every key that may be asked for. */
export function knownColumns(): Columns {
  const { enum: names } = schemaNode('#/components/schemas/TaskColumn').schema
  return areColumns(names) ? names : []
}

function areColumns(names: unknown): names is Columns {
  return Array.isArray(names)
}

/** The keys that every record has, whatever columns are asked for. */
export function alwaysThere(): string[] {
  const { required } = schemaNode('#/components/schemas/Task').schema
  return Array.isArray(required) ? required.filter((key) => typeof key === 'string') : []
}

/**
 * What is wrong with a record that a search returned, as a sentence.
 *
 * @param whole - the same record as a search without `selectedColumns` shows it.
 */
export function wrongColumn(
  task: Task,
  whole: Task | undefined,
  { selectedColumns = [] }: TaskFilter,
): string | undefined {
  const given = new Map<string, unknown>(Object.entries(task))
  const full = new Map<string, unknown>(Object.entries(whole ?? task))
  const kept = new Set<string>(
    selectedColumns.length === 0 ? [...given.keys(), ...full.keys()] : [...alwaysThere(), ...selectedColumns],
  )
  const extra = [...given.keys()].find((key) => !kept.has(key))
  if (extra !== undefined) return `also returns ${extra}`
  const wrong = [...kept].find((key) => !isDeepStrictEqual(full.get(key), given.get(key)))
  return wrong === undefined ? undefined : `changes or leaves out ${wrong} of ${task._id}`
}
