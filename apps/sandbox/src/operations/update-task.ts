import type { Clock } from '../clock.ts'
import { ignoredFieldsHeader } from '../http/contract-headers.ts'
import type { OperationHandler } from '../http/call.ts'
import { refusal } from '../http/refusal.ts'
import type { TaskUpdate } from '../model.ts'
import type { TaskStorage } from '../storage/task-storage.ts'
import { applyUpdate } from '../update/apply-update.ts'
import { ignoredFields } from '../update/ignored-fields.ts'

/** Changes one task and answers with its whole record. */
export function updateTask(storage: TaskStorage, clock: Clock): OperationHandler<TaskUpdate> {
  return async ({ body, scope, parameters }) => {
    const change = storage.update(scope, parameters['taskId'] ?? '', (task) =>
      applyUpdate(task, body, clock.now()),
    )
    const record = await change
    if (record === undefined) throw refusal('invalid-task-id')
    const ignored = ignoredFields(body)
    return {
      status: 200,
      body: record,
      ...(ignored.length > 0 && { headers: { [ignoredFieldsHeader]: ignored.join(', ') } }),
    }
  }
}
