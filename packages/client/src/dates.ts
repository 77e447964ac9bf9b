import type { Task, TaskFilter, TaskUpdate } from './task-types.ts'

/**
 * When a task is due; undefined when it has no due date, or an invalid one (which `validation` reports).
 *
 * @example
 * ```ts
 * import { dueDateOf } from '@case-management/client'
 *
 * for await (const task of client.tasks({ ETAlist: ['overdue'] })) {
 *   console.log(task.name, dueDateOf(task)?.toLocaleDateString())
 * }
 * ```
 */
export function dueDateOf(task: Pick<Task, 'dueDate' | 'ETA'>): Date | undefined {
  // Some of the vendor's answers have only one of the two.
  const due = new Date(task.dueDate ?? (task.ETA || NaN))
  return Number.isNaN(due.getTime()) ? undefined : due
}

/**
 * The change that sets the due date of a task, or clears it with `null`.
 *
 * @throws RangeError when the date is invalid, which JSON would turn into `null`.
 *
 * @example
 * ```ts
 * import { dueOn } from '@case-management/client'
 *
 * await client.updateTask(taskId, { name: 'Call back', ...dueOn(new Date('2025-06-06T12:30:00Z')) })
 * ```
 */
export function dueOn(date: Date | null): Required<Pick<TaskUpdate, 'dueDate'>> {
  const dueDate = date && date.getTime()
  if (Number.isNaN(dueDate)) throw new RangeError('dueOn needs a valid date')
  return { dueDate }
}

/**
 * The filter for tasks created on one day, in the caller's time zone: from its first to its last millisecond.
 *
 * @param date - any moment of that day.
 * @throws RangeError when the date is invalid.
 *
 * @example
 * ```ts
 * import { createdOn } from '@case-management/client'
 *
 * const today = await client.getTasks({ ...createdOn(new Date()), limit: 10 })
 * console.log(today.totalResults)
 * ```
 */
export function createdOn(date: Date): Required<Pick<TaskFilter, 'startDate' | 'endDate'>> {
  // Asked of the clock each time: where it changes at midnight, the next one is 23 or 25 hours away, or does not exist.
  const midnight = (hour: 0 | 24) => new Date(date).setHours(hour, 0, 0, 0)
  return {
    startDate: new Date(midnight(0)).toISOString(),
    endDate: new Date(midnight(24) - 1).toISOString(),
  }
}
