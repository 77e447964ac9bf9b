import type { Clock } from '../clock.ts'
import type { OperationHandler } from '../http/call.ts'
import type { TaskFilter } from '../model.ts'
import { pageDefaults } from '../query/defaults.ts'
import { pageText } from '../query/page.ts'
import { project } from '../query/projection.ts'
import { toTaskQuery } from '../query/task-query.ts'
import type { TaskStorage } from '../storage/task-storage.ts'

/** Finds tasks and answers with one page of them. */
export function getTasks(storage: TaskStorage, clock: Clock): OperationHandler<TaskFilter> {
  return async ({ body, scope, subject, timezoneOffset }) => {
    const query = toTaskQuery(body, { subject, timezoneOffset, now: clock.now() })
    const rows = query ? await storage.find(scope, query) : { records: [], total: 0 }
    const records = project(rows.records, body.selectedColumns)
    const { skip = pageDefaults.skip, limit = pageDefaults.limit } = body
    return { status: 200, body: pageText({ records, total: rows.total }, skip, limit) }
  }
}
