import { isDeepStrictEqual } from 'node:util'
import type { TaskFilter } from '../check/check-session.ts'
import type { Task } from '../check/task.ts'
import { schemaNode } from '../projection/schema-node.ts'

type Columns = NonNullable<TaskFilter['selectedColumns']>

/** Every key that may be asked for. */
export function knownColumns(): Columns {
  const { enum: names } = schemaNode('#/components/schemas/TaskColumn').schema
  return areColumns(names) ? names : []
}

const columnNames: ReadonlySet<string> = new Set(knownColumns())

/** Whether a key is one that may be asked for: keys of the host's own come as they like. */
export function isKnownColumn(key: string): boolean {
  return columnNames.has(key)
}

function areColumns(names: unknown): names is Columns {
  return Array.isArray(names)
}

/**
 * What is wrong with a record that a search returned, as a sentence.
 *
 * @param whole - the same record as a search without `selectedColumns` shows it.
 * @param columns - the keys that it must show; all, when left out.
 */
export function wrongColumn(
  task: Task,
  whole: Task | undefined,
  columns: ReadonlySet<string> | undefined,
): string | undefined {
  const [given, full] = [shownBy(task), shownBy(whole ?? task)]
  const kept = columns ?? new Set(Object.keys({ ...whole, ...task }))
  const extra = Object.keys(task).find((key) => !kept.has(key) && isKnownColumn(key))
  if (extra !== undefined) return `also returns ${extra}`
  const wrong = [...kept].find((key) => !isDeepStrictEqual(full.get(key), given.get(key)))
  return wrong === undefined ? undefined : `changes or leaves out ${wrong} of ${task._id}`
}

/** What a record shows. A key that is `null` and one that is missing are alike. */
function shownBy(task: Task): Map<string, unknown> {
  return new Map(Object.entries(task).filter(([, value]) => value !== null))
}
