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
  if (columns) {
    const extra = Object.keys(task).find((key) => !columns.has(key) && isKnownColumn(key))
    if (extra !== undefined) return `also returns ${extra}`
  }
  const wrong = differingKeys(task, whole ?? task).find((key) => columns?.has(key) ?? true)
  return wrong === undefined ? undefined : `changes or leaves out ${wrong} of ${task._id}`
}

/** What was found to differ in records. The same two are compared for each combination of answers that is possible. */
const compared = new WeakMap<Task, WeakMap<Task, readonly string[]>>()

/** The keys in which two records differ. One that is `null` and one that is missing are alike. */
function differingKeys(task: Task, whole: Task): readonly string[] {
  if (task === whole) return []
  const known = compared.get(task) ?? new WeakMap<Task, readonly string[]>()
  compared.set(task, known)
  const keys = known.get(whole) ?? keysThatDiffer(shownBy(task), shownBy(whole))
  known.set(whole, keys)
  return keys
}

function keysThatDiffer(
  given: ReadonlyMap<string, unknown>,
  full: ReadonlyMap<string, unknown>,
): readonly string[] {
  const keys = new Set([...full.keys(), ...given.keys()])
  return [...keys].filter((key) => !isDeepStrictEqual(full.get(key), given.get(key)))
}

function shownBy(task: Task): ReadonlyMap<string, unknown> {
  return new Map(Object.entries(task).filter(([, value]) => value !== null))
}
