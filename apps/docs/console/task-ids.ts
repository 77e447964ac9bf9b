import { operations } from '@case-management/contract'
import { isObject } from '../site/json.ts'
import type { Answer } from './call.ts'
import { parsed } from './parsed.ts'

/** Identifiers of the tasks of a page, to choose from for an update. */
export function taskIdsOf({ text }: Answer): string[] {
  const json = parsed(text)
  const page = 'value' in json && isObject(json.value) ? json.value : {}
  const tasks = page[operations.getTasks.pagination.items]
  if (!Array.isArray(tasks)) return []
  return tasks.flatMap((task) => (isObject(task) && typeof task['_id'] === 'string' ? task['_id'] : []))
}
