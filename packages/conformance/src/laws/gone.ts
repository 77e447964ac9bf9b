import { basedOn } from '../check/basis.ts'
import type { CheckSession } from '../check/check-session.ts'
import { EndCheck } from '../check/signals.ts'

/** Ends a check because the host does not show a task that it showed before. @throws EndCheck always. */
export function endAsGone(session: CheckSession, id: string): never {
  session.violate(
    `${id} is found on no page of the stream any more`,
    basedOn('#/components/schemas/TaskPage/properties/results'),
  )
  throw new EndCheck('the task is gone')
}
