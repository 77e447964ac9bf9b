import type { OperationId } from '@case-management/contract'
import { buildRequest, type RequestChanges } from '../host/build-request.ts'
import { isWrite } from '../host/is-write.ts'
import { unknownIds } from '../host/unknown-ids.ts'
import { isObject, textOf } from '../projection/json.ts'
import { parseBody } from './answer.ts'
import type { Exchange } from './exchange.ts'
import type { RunContext } from './run-context.ts'
import { sendPatiently } from './send-patiently.ts'

/** Statuses by which hosts keep an operation from an app that may only read. */
const keptAway: ReadonlySet<number> = new Set([403, 404])

/**
 * Why no check of updates can be made, if the app may only read. That is asked once in a run, after the first update that
 * a host answers as if it were so, by updates of nothing.
 */
export async function refusedUpdates(
  context: RunContext,
  operation: OperationId,
  { request, response }: Exchange,
): Promise<string | undefined> {
  if (!isWrite(operation) || request.ownToken !== true || !keptAway.has(response?.status ?? 0))
    return undefined
  context.onlyReadsAsked ??= askWhether(context)
  context.onlyReads = await context.onlyReadsAsked
  return context.onlyReads
}

async function askWhether(context: RunContext): Promise<string | undefined> {
  const { target } = context
  if (target.profile === 'mock') return undefined
  const { taskId } = unknownIds
  const taken = target.writable
    ? [{ taskId: target.taskIds[0] ?? (await anyTask(context)) }]
    : // Only an unknown task may be asked for, which a host may answer so by itself, but not in an unknown account too.
      [{ taskId }, { taskId, accountId: unknownIds.accountId }]
  const statuses: number[] = []
  for (const changes of taken) statuses.push((await send(context, 'updateTask', changes))?.status ?? 0)
  return statuses.every((status) => keptAway.has(status))
    ? `the host answers ${statuses[0]} to updates of this app, which may only read`
    : undefined
}

async function anyTask(context: RunContext): Promise<string> {
  const page = parseBody((await send(context, 'getTasks', { body: { limit: 1 } }))?.body ?? '')
  const [task] = isObject(page) && Array.isArray(page['results']) ? page['results'] : []
  return isObject(task) ? textOf(task['_id']) : unknownIds.taskId
}

async function send(
  context: RunContext,
  operation: OperationId,
  changes: RequestChanges,
): Promise<Exchange['response']> {
  const request = buildRequest(operation, context.target, await context.token(), changes)
  const { response } = await sendPatiently(context, request, { signal: context.signal })
  return response
}
