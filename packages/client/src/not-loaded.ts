import { TasksError, type ErrorFacts } from './errors/tasks-error.ts'
import { messageOf } from './message-of.ts'

/**
 * The error where a part that is loaded on first use cannot be: that of a page which was published anew since it was
 * opened may be gone.
 */
export function notLoaded(part: string, facts: ErrorFacts, cause: unknown, Kind = TasksError): TasksError {
  const hint = 'Reload the page, or restart the process'
  return new Kind(`${part} cannot be loaded (${messageOf(cause)})`, facts, cause, hint)
}
