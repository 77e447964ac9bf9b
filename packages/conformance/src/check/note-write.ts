import type { OperationId } from '@case-management/contract'
import { isLoopback } from '@case-management/contract/http'
import { isWrite } from '../host/is-write.ts'
import { irreversible } from '../host/restoration.ts'
import { unknownIds } from '../host/unknown-ids.ts'
import { requestSchemaPointer } from '../projection/request-schema.ts'
import { schemaNode } from '../projection/schema-node.ts'
import { parseBody } from './answer.ts'
import type { RunContext } from './run-context.ts'
import { SkipCheck } from './signals.ts'

/**
 * Notes the keys that a write sends, so that they are put back.
 * A request that should be refused counts too: a host may be wrong and keep what it sends.
 *
 * @param text - the body as it is sent.
 * @returns notes that it was refused, where that tells anything.
 * @throws SkipCheck off loopback, when there would be no way back, or when nothing may be written to a task.
 */
export function noteWrite(
  context: Pick<RunContext, 'ledger' | 'target' | 'writes'>,
  operation: OperationId,
  taskId: string | undefined,
  text: string,
): (() => void) | undefined {
  if (!isWrite(operation)) return undefined
  context.writes = (context.writes ?? 0) + 1
  if (taskId === undefined || taskId === unknownIds.taskId) return undefined
  const { ledger, target } = context
  const keys = keysOf(text)
  if (!isLoopback(target.url)) {
    if (!target.writable)
      throw new SkipCheck('may not write to a task; allow it with --allow-writes and --task-id')
    const reason = whyNoWayBack(operation, ledger, taskId, keys)
    if (reason !== undefined)
      throw new SkipCheck(`off loopback nothing is sent that could not be put back: ${reason}`)
  }
  // A mock keeps nothing that could be put back.
  if (target.profile === 'mock') return undefined
  ledger.touch(taskId, keys ?? [], text)
  return keys === undefined || keys.length === 0 ? undefined : () => ledger.refuse(taskId)
}

/**
 * The keys that a host could take over from a body: of a list or a text their places, as careless code does.
 * Of a body that is no JSON they are not known, unless it is blank.
 */
function keysOf(text: string): string[] | undefined {
  if (text.trim() === '') return []
  const body = parseBody(text)
  return body === undefined ? undefined : Object.keys(Object(body))
}

function whyNoWayBack(
  operation: OperationId,
  ledger: RunContext['ledger'],
  taskId: string,
  keys: readonly string[] | undefined,
): string | undefined {
  if (keys === undefined) return 'what a lenient host makes of a body that is no JSON is not known'
  const problem = ledger.problemOf(taskId)
  if (problem !== undefined) return problem
  const original = ledger.original(taskId)
  if (!original) return keys.length > 0 ? `${taskId} is not known as it is now` : undefined
  const lost = irreversible(schemaNode(requestSchemaPointer(operation)), original, keys, ledger.shown)
  return lost.length > 0 ? `no update is sure to make ${lost.join(', ')} what it is now` : undefined
}
