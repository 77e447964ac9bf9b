import type { Dialect } from '@case-management/contract/questions'
import type { Clock } from '../clock.ts'
import { ignoredFieldsHeader } from '../http/contract-headers.ts'
import type { OperationHandler } from '../http/call.ts'
import { refusal } from '../http/refusal.ts'
import type { TaskUpdate } from '../model.ts'
import { recordForm } from '../semantics/record-form.ts'
import type { StaleReads } from '../semantics/stale-reads.ts'
import { ignoredFields } from '../semantics/update/effective-update.ts'
import { updater } from '../semantics/update/updater.ts'
import type { TaskStorage } from '../storage/task-storage.ts'

/** Changes one task and answers with its whole record. */
export function updateTask(
  storage: TaskStorage,
  clock: Clock,
  dialect: Dialect,
  stale: StaleReads,
): OperationHandler<TaskUpdate> {
  const update = updater(storage, clock, dialect, stale)
  const shown = recordForm(dialect)
  return async ({ body, scope, parameters, refused }) => {
    const record = await update(scope, parameters['taskId'] ?? '', body)
    if (record === undefined) throw refusal('invalid-task-id')
    if (refused !== undefined) throw refused
    const ignored = ignoredFields(body, dialect)
    return {
      status: 200,
      body: shown(record),
      ...(ignored.length > 0 && { headers: { [ignoredFieldsHeader]: ignored.join(', ') } }),
    }
  }
}
