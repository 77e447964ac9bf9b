import type { Dialect } from '@case-management/contract/questions'
import { refusalWith } from '../../http/refusal.ts'
import type { Task } from '../../model.ts'
import { foldName } from '../../text/fold.ts'

/**
 * Refuses the update of a closed task where the dialect does.
 *
 * @throws Refusal
 */
export function refuseClosed({ status }: Task, { 'closed-task': answer }: Dialect): void {
  if (answer.answer !== 'refused' || foldName(status?.statusCategory ?? '') !== 'closed') return
  throw refusalWith(answer.value.status, ['The task is closed'], 'closed-task')
}
