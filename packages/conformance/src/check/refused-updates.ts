import type { OperationId } from '@case-management/contract'
import { withinLimit } from '../dialect/taken.ts'
import { mayUpdateBeRefused } from '../dialect/update-may-be-refused.ts'
import { updatesOfNothingNew } from '../dialect/updates-of-nothing-new.ts'
import { buildRequest, type RequestChanges } from '../host/build-request.ts'
import { isWrite } from '../host/is-write.ts'
import { unknownIds } from '../host/unknown-ids.ts'
import { isClosed } from '../model/update/expected-update.ts'
import { isObject, jsonOf, type JsonObject } from '../projection/json.ts'
import { parseBody } from './answer.ts'
import type { Exchange } from './exchange.ts'
import { noteWrite } from './note-write.ts'
import type { RunContext } from './run-context.ts'
import { sendPatiently } from './send-patiently.ts'
import { SkipCheck } from './signals.ts'
import { isTask, type Task } from './task.ts'

/** Statuses by which hosts keep an operation from an app that may only read. */
const keptAway: ReadonlySet<number> = new Set([403, 404])

/**
 * Why no check of updates can be made, if the app may only read. That is asked once in a run, after the first update that
 * a host answers as if it were so, unless one was taken before: by updates of nothing, and of nothing new.
 */
export async function refusedUpdates(
  context: RunContext,
  operation: OperationId,
  { request, response }: Exchange,
): Promise<string | undefined> {
  if (!isWrite(operation) || request.ownToken !== true) return undefined
  if (response?.status === 200) context.onlyReadsAsked ??= Promise.resolve(undefined)
  if (!keptAway.has(response?.status ?? 0)) return undefined
  context.onlyReadsAsked ??= askWhether(context)
  context.onlyReads = await context.onlyReadsAsked
  return context.onlyReads
}

async function askWhether(context: RunContext): Promise<string | undefined> {
  const { target } = context
  if (target.profile === 'mock') return undefined
  const { taskId } = unknownIds
  const status = target.writable
    ? await keptAwayFromOwn(context)
    : // Only an unknown task may be asked for, which a host may answer so by itself, but not in an unknown account too.
      await keptAwayFromAll(context, [{ taskId }, { taskId, accountId: unknownIds.accountId }])
  return status === undefined
    ? undefined
    : `the host answers ${status} to updates of this app, which may only read`
}

/** Keys of which an update of nothing new is made. */
const plainKeys = ['name', 'desc', 'language', 'isActive'] as const

/** So many such updates are enough: a host that refuses a key by mistake takes another one. */
const mostPlain = 2

/** The status of an update of nothing to a task that may be written to; where the host may refuse that, of those of nothing new. */
async function keptAwayFromOwn(context: RunContext): Promise<number | undefined> {
  const task = await openTask(context)
  const taskId = task?._id ?? context.target.taskIds[0] ?? unknownIds.taskId
  const status = await keptAwayFromAll(context, [{ taskId }])
  const record = jsonOf(task ?? {})
  if (status === undefined || !mayUpdateBeRefused(context.law, record, {})) return status
  if (task === undefined) return undefined
  context.ledger.remember(task)
  let kept: number | undefined
  for (const body of updatesOfNothingNew(context.law, record, plainKeys).slice(0, mostPlain)) {
    if (!noted(context, taskId, body)) continue
    kept = await keptAwayFromAll(context, [{ taskId, body }])
    if (kept === undefined) return undefined
  }
  return kept
}

/** Whether an update may be sent, because it can be put back. */
function noted(context: RunContext, taskId: string, body: JsonObject): boolean {
  try {
    noteWrite(context, 'updateTask', taskId, JSON.stringify(body))
    return true
  } catch (error) {
    if (error instanceof SkipCheck) return false
    throw error
  }
}

/** The status by which the host keeps the app from all these updates; nothing when it does not. */
async function keptAwayFromAll(
  context: RunContext,
  updates: readonly RequestChanges[],
): Promise<number | undefined> {
  const statuses: number[] = []
  for (const changes of updates) statuses.push((await send(context, 'updateTask', changes))?.status ?? 0)
  return statuses.every((status) => keptAway.has(status)) ? statuses[0] : undefined
}

/** A task that may be written to, as it is now, and that is not closed: no host need take an update of one that is. */
async function openTask(context: RunContext): Promise<Task | undefined> {
  const { law, target } = context
  const answer = await send(context, 'getTasks', { body: withinLimit(law, { limit: 20 }) })
  const page = parseBody(answer?.body ?? '')
  const results: readonly unknown[] = isObject(page) && Array.isArray(page['results']) ? page['results'] : []
  const { taskIds } = target
  const tasks = results.filter(isTask).filter(({ _id }) => taskIds.length === 0 || taskIds.includes(_id))
  return tasks.find((task) => !isClosed(task)) ?? tasks[0]
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
