import { withoutWayBack } from '../dialect/way-back.ts'
import { isWrite } from '../host/is-write.ts'
import { isObject } from '../projection/json.ts'
import type { OperationId } from '@case-management/contract'
import { parseBody } from './answer.ts'
import { stateOf } from './last-states.ts'
import type { RunContext } from './run-context.ts'
import { SkipCheck } from './signals.ts'
import type { TaskUpdate } from './task.ts'

/** What of a task could not be made again what it was, were an update sent to it. */
export function lostBy(context: RunContext, taskId: string, body: object): string[] {
  const original = context.ledger.original(taskId)
  if (original === undefined) return []
  const now = stateOf(context, taskId)
  return withoutWayBack(context.law, { original, now, body })
}

/** What of an update can be made again what it was, were it sent to a task. */
export function reversiblePart(context: RunContext, taskId: string, body: TaskUpdate): TaskUpdate {
  const lost = new Set(lostBy(context, taskId, body))
  return Object.fromEntries(Object.entries(body).filter(([key]) => !lost.has(key)))
}

/**
 * Sees that an update can be put back, whichever of the possible answers to the open questions the host gives.
 *
 * @param text - the body as it is sent.
 * @throws SkipCheck when it could not.
 */
export function keepWayBack(
  context: RunContext,
  operation: OperationId,
  taskId: string | undefined,
  text: string,
): void {
  const body = parseBody(text)
  if (!isWrite(operation) || taskId === undefined || !isObject(body)) return
  const lost = lostBy(context, taskId, body)
  if (lost.length > 0)
    throw new SkipCheck(
      `by the host's answers to the open questions no update is sure to make ${lost.join(', ')} what it is now`,
    )
}
