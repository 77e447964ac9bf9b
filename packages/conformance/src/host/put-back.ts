import type { RunContext } from '../check/run-context.ts'
import { parseBody } from '../check/answer.ts'
import { sendPatiently } from '../check/send-patiently.ts'
import { isObject } from '../projection/json.ts'
import { schemaNode } from '../projection/schema-node.ts'
import { requestSchemaPointer } from '../projection/request-schema.ts'
import { buildRequest } from './build-request.ts'
import { restoration } from './restoration.ts'

/**
 * Puts back every task that was written to.
 *
 * @returns one line for each task that could not be put back.
 */
export async function putBack(context: RunContext): Promise<string[]> {
  const problems: string[] = []
  for (const { task, keys } of context.ledger.open()) {
    const body = restoration(schemaNode(requestSchemaPointer('updateTask')), task, keys)
    const request = buildRequest('updateTask', context.target, await context.token(), {
      taskId: task._id,
      body,
    })
    const { response } = await sendPatiently(context, request)
    context.corpus = undefined
    const answered = response && parseBody(response.body)
    if (response?.status === 200 && isObject(answered)) context.ledger.settle(task._id)
    else problems.push(`${task._id} could not be put back: ${response?.status ?? 'no answer'}`)
  }
  return problems
}
