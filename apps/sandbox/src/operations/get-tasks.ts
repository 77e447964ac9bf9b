import type { Dialect } from '@case-management/contract/questions'
import type { Clock } from '../clock.ts'
import type { OperationHandler } from '../http/call.ts'
import { requireRoomForAnswer } from '../http/unread-answers.ts'
import type { TaskFilter } from '../model.ts'
import { columnsOf } from '../semantics/search/columns.ts'
import { finder } from '../semantics/search/find.ts'
import { envelopeOf } from '../semantics/search/page.ts'
import { pageBytes } from '../semantics/search/page-bytes.ts'
import { project } from '../semantics/search/projection.ts'
import { recordForm } from '../semantics/record-form.ts'
import type { StaleReads } from '../semantics/stale-reads.ts'
import type { TaskStorage } from '../storage/task-storage.ts'

/** Finds tasks and answers with one page of them. */
export function getTasks(
  storage: TaskStorage,
  clock: Clock,
  dialect: Dialect,
  stale: StaleReads,
): OperationHandler<TaskFilter> {
  const find = finder(storage, dialect, stale)
  const shown = recordForm(dialect)
  return async ({ body, scope, subject, timezoneOffset, refused }) => {
    if (refused !== undefined) throw refused
    const { records, total, window } = await find(scope, body, { subject, timezoneOffset, now: clock.now() })
    // Others may have had a turn meanwhile.
    requireRoomForAnswer()
    const envelope = envelopeOf(window, records.length, total, dialect)
    const columns = project(records, columnsOf(body, dialect))
    return {
      status: 200,
      body: pageBytes(
        columns.map((record) => shown(record)),
        envelope,
      ),
    }
  }
}
