import type { Operation } from './operation.ts'
import { isRecord } from './record.ts'
import type { Task } from './task-types.ts'

/** Key by which a task is known from an error that came with a good status. */
const taskKey = '_id' satisfies keyof Task

/** Whether a body can be what the operation answers with: a task with its identifier, or a page with a list of them. */
export function isExpected<Body>(body: Body | undefined, operation: Operation): body is Body {
  const tasks = 'pagination' in operation ? isRecord(body) && body[operation.pagination.items] : [body]
  return Array.isArray(tasks) && tasks.every((task) => isRecord(task) && typeof task[taskKey] === 'string')
}
