import type { Dialect } from '@case-management/contract/questions'
import type { Clock } from '../clock.ts'
import { ignoredFieldsHeader } from '../http/contract-headers.ts'
import type { OperationHandler } from '../http/call.ts'
import { refusal } from '../http/refusal.ts'
import type { Task, TaskUpdate } from '../model.ts'
import type { StaleReads } from '../semantics/stale-reads.ts'
import { applyUpdate } from '../semantics/update/apply-update.ts'
import { ignoredFields } from '../semantics/update/effective-update.ts'
import { refuseClosed } from '../semantics/update/refuse-closed.ts'
import type { TaskStorage } from '../storage/task-storage.ts'

/** Changes one task and answers with its whole record. */
export function updateTask(
  storage: TaskStorage,
  clock: Clock,
  dialect: Dialect,
  stale: StaleReads,
): OperationHandler<TaskUpdate> {
  return async ({ body, scope, parameters, refused }) => {
    const taskId = parameters['taskId'] ?? ''
    const seen = dialect['two-updates'].answer === 'last-wins' ? await storage.get(scope, taskId) : undefined
    const record = await storage.update(scope, taskId, (current) => {
      refuseClosed(current, dialect)
      if (stale.areShown) stale.note(scope, JSON.stringify(current))
      const before: Task = seen === undefined ? current : JSON.parse(seen)
      return applyUpdate(before, body, clock.now(), dialect)
    })
    if (record === undefined) throw refusal('invalid-task-id')
    if (refused !== undefined) throw refused
    const ignored = ignoredFields(body, dialect)
    return {
      status: 200,
      body: record,
      ...(ignored.length > 0 && { headers: { [ignoredFieldsHeader]: ignored.join(', ') } }),
    }
  }
}
