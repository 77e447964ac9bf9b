import type { RunContext } from '../check/run-context.ts'
import { parseBody } from '../check/answer.ts'
import type { Exchange } from '../check/exchange.ts'
import { sendPatiently } from '../check/send-patiently.ts'
import { isObject } from '../projection/json.ts'
import { schemaNode } from '../projection/schema-node.ts'
import { requestSchemaPointer } from '../projection/request-schema.ts'
import { buildRequest } from './build-request.ts'
import { notRestored, restoration } from './restoration.ts'
import type { WrittenTask } from './write-ledger.ts'

const update = schemaNode(requestSchemaPointer('updateTask'))

/**
 * Puts back the tasks that were written to, and sees in the answer whether they are as they were.
 * What could not be put back stays in the ledger, with its reason.
 *
 * @param options.last - at the end of a run it is tried once more for every task that is still open;
 * before it, nothing is sent to a host that has asked for a longer wait than the run has patience for.
 */
export async function putBack(context: RunContext, { last = false }: { last?: boolean } = {}): Promise<void> {
  const { ledger } = context
  if (context.rateLimited !== undefined && !last) return
  for (const written of last ? ledger.open() : ledger.due()) {
    const { task, keys } = written
    const body = restoration(update, task, keys)
    if (Object.keys(body).length > 0) {
      const request = buildRequest('updateTask', context.target, await context.token(), {
        taskId: task._id,
        body,
      })
      // A host that asked for a long wait is asked only once, and not patiently.
      const once = last && context.rateLimited !== undefined
      const exchange = await (once ? context.transport.send(request) : sendPatiently(context, request))
      context.corpus = undefined
      const problem = problemOf(exchange, written)
      if (problem !== undefined) {
        ledger.fail(task._id, context.mask(`${task._id} could not be put back: ${problem}`))
        continue
      }
    }
    ledger.settle(task._id)
  }
}

/** Why a task is not what it was, when it is not. */
function problemOf({ response }: Exchange, { task, keys }: WrittenTask): string | undefined {
  if (!response) return 'no answer'
  if (response.status !== 200) return String(response.status)
  const answered = parseBody(response.body)
  if (!isObject(answered)) return '200 without a task'
  if (answered['_id'] !== task._id) return '200 with another task'
  const different = notRestored(update, task, answered, keys)
  return different.length === 0
    ? undefined
    : `${different.join(', ')} ${different.length > 1 ? 'are' : 'is'} not as before`
}

/** The tasks that are not yet put back, each with the keys that were sent. */
export function unrestored({ ledger }: RunContext): string[] {
  return ledger.open().map(({ task, keys }) => `${task._id} (${keys.join(', ')})`)
}
