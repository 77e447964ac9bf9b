import { createSqliteStorage, type Task, type TaskStorage } from '@case-management/sandbox'

/** Before any task of a sandbox was updated. */
const createdAt = '2024-01-01T00:00:00.000Z'

/** A storage for a stream that was filled at once: all its tasks were created in the same millisecond. */
export function filledAtOnce(file = ':memory:'): TaskStorage {
  const storage = createSqliteStorage({ file })
  const insert = storage.insert.bind(storage)
  storage.insert = (scope, tasks) => insert(scope, createdThen(tasks))
  return storage
}

function* createdThen(tasks: Iterable<Task>): Generator<Task> {
  for (const task of tasks) yield task.createdAt === undefined ? task : { ...task, createdAt }
}
