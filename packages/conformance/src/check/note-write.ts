import type { OperationId } from '@case-management/contract'
import { isLoopback } from '../host/is-loopback.ts'
import { isWrite } from '../host/is-write.ts'
import { irreversible } from '../host/restoration.ts'
import { isObject } from '../projection/json.ts'
import { requestSchemaPointer } from '../projection/request-schema.ts'
import { schemaNode } from '../projection/schema-node.ts'
import type { RunContext } from './run-context.ts'
import { SkipCheck } from './signals.ts'

/**
 * Notes the keys that a write sends, so that they are put back.
 * A request that should be refused counts too: a host may be wrong and keep what it sends.
 *
 * @throws SkipCheck off loopback, when there would be no way back.
 */
export function noteWrite(
  { ledger, target }: RunContext,
  operation: OperationId,
  taskId: string | undefined,
  body: unknown,
): void {
  if (!isWrite(operation) || taskId === undefined || !isObject(body)) return
  const keys = Object.keys(body)
  const original = ledger.original(taskId)
  if (original && !isLoopback(target.url)) {
    const lost = irreversible(schemaNode(requestSchemaPointer(operation)), original, keys)
    if (lost.length > 0) {
      throw new SkipCheck(
        `off loopback nothing is sent that could not be put back: the task has no ${lost.join(', ')} now`,
      )
    }
  }
  ledger.touch(taskId, keys)
}
