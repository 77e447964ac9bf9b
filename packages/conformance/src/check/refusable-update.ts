import { bodyValidators } from '@case-management/contract/validators'
import { unstatedIn } from '../dialect/unstated.ts'
import { mayUpdateBeRefused } from '../dialect/update-may-be-refused.ts'
import { isRefusal } from '../host/is-refusal.ts'
import { isWrite } from '../host/is-write.ts'
import { unknownIds } from '../host/unknown-ids.ts'
import { foldName } from '../laws/fold.ts'
import type { NamedKey } from '../model/update/update-case.ts'
import { isObject, type JsonObject } from '../projection/json.ts'
import { responsePointer } from '../projection/response-pointer.ts'
import { parseBody, type Answer } from './answer.ts'
import { inferredFrom } from './basis.ts'
import type { AnswerViolation } from './inspect-answer.ts'
import { stateOf } from './last-states.ts'
import type { RunContext } from './run-context.ts'

/** Whether the host may refuse an update that is valid by the contract. */
export function mayRefuseUpdate(context: RunContext, taskId: string, body: JsonObject): boolean {
  return (
    mayUpdateBeRefused(context.law, stateOf(context, taskId), body) ||
    unstatedPart(context, body) !== undefined
  )
}

/** The difference that an update was refused for something that no page says anything of, if it was. */
export function refusedUnstated(context: RunContext, taskId: string, answer: Answer): AnswerViolation[] {
  const { operation, status, exchange } = answer
  const body = parseBody(exchange.request.body)
  if (!isWrite(operation) || !isRefusal(status) || taskId === unknownIds.taskId || !isObject(body)) return []
  const part = unstatedPart(context, body)
  const { request: isUpdate } = bodyValidators.updateTask
  if (part === undefined || !isUpdate(body)) return []
  if (mayUpdateBeRefused(context.law, stateOf(context, taskId), body)) return []
  const basis = inferredFrom(responsePointer(operation, '200'))
  return [{ rule: 'status', message: `refuses ${part} with ${status}`, basis }]
}

/** What of an update the host may refuse without breaking its word; by the contract nothing. */
export function unstatedPart({ law, picture }: RunContext, body: JsonObject): string | undefined {
  if (law.origin === 'contract') return undefined
  const isShown = (key: NamedKey, name: string) =>
    picture?.corpus.tasks.some(
      ({ [key]: entry }) => entry?.name !== undefined && foldName(entry.name) === name,
    ) ?? false
  return unstatedIn(body, isShown)
}
