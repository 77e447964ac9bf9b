import type { TaskFilter } from '../../src/model.ts'
import type { TaskQuery, TaskStorage } from '../../src/storage/task-storage.ts'
import { createSqliteStorage } from '../../src/storage/index.ts'

/** What stands in the place of a condition that a query cannot be without. */
const without: Pick<TaskQuery, 'sort' | 'skip' | 'limit'> = {
  sort: { field: 'createdAt', direction: 'desc' },
  skip: 0,
  limit: 50,
}

/** A storage that does everything right but for one condition, which it never hears of. */
export function storageIgnoring(condition: keyof TaskQuery): TaskStorage {
  const storage = createSqliteStorage({ file: ':memory:' })
  const find: TaskStorage['find'] = async (scope, query) => {
    const { [condition]: _ignored, ...others } = query
    return await storage.find(scope, { ...without, ...others })
  }
  return new Proxy(storage, {
    get(target, key) {
      if (key === 'find') return find
      const value: unknown = Reflect.get(target, key, target)
      return typeof value === 'function' ? value.bind(target) : value
    },
  })
}

/** A search that lacks one row. */
export function filterWithout(filter: TaskFilter, row: keyof TaskFilter): TaskFilter {
  const { [row]: _ignored, ...others } = filter
  return others
}
