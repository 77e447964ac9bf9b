import { setTimeout as wait } from 'node:timers/promises'
import { isDeepStrictEqual } from 'node:util'
import { operations } from '@case-management/contract'
import { isLoopback } from '@case-management/contract/http'
import type { RunContext } from '../check/run-context.ts'
import { noteState } from '../check/last-states.ts'
import { withMoments, type Task } from '../check/task.ts'
import { parseBody } from '../check/answer.ts'
import type { Exchange } from '../check/exchange.ts'
import { mayBodyBeRefused } from '../dialect/body-may-be-refused.ts'
import { toldDelay } from '../check/settled.ts'
import { sendPatiently } from '../check/send-patiently.ts'
import { waitUntil } from '../check/wait-until.ts'
import { isObject, type JsonObject } from '../projection/json.ts'
import { schemaNode } from '../projection/schema-node.ts'
import { requestSchemaPointer } from '../projection/request-schema.ts'
import { buildRequest } from './build-request.ts'
import { isRefusal } from './is-refusal.ts'
import { movedBeside, notRestored } from './not-restored.ts'
import { readStream } from './read-stream.ts'
import { withUpdated } from '../laws/updated-tasks.ts'
import { partsOf } from './parts-of.ts'
import { otherForms, restoration, withTogether } from './restoration.ts'
import type { WrittenTask } from './write-ledger.ts'

const update = schemaNode(requestSchemaPointer('updateTask'))

/**
 * Puts back the tasks that were written to, and sees in the answer and in a search whether they are as they were.
 * What could not be put back stays in the ledger, with its reason.
 *
 * @param options.last - at the end of a run it is tried once more for every task that is still open;
 * before it, nothing is sent to a host that has asked for a longer wait than the run has patience for.
 * @param options.beside - whether keys that nobody sent must be as before too.
 */
export async function putBack(
  context: RunContext,
  { last = false, beside = true }: { last?: boolean; beside?: boolean } = {},
): Promise<void> {
  const { ledger } = context
  if (context.rateLimited !== undefined && !last) return
  const tell = ({ task, keys }: WrittenTask, problem: string | undefined) => {
    const { _id } = task
    if (problem === undefined) return ledger.settle(_id)
    const why = `${_id} (${keys.join(', ')}) could not be put back: ${problem}`
    const how = repair(restoration(update, task, keys))
    return ledger.fail(_id, oneLine(context.mask(why)), oneLine(context.mask(how)))
  }
  const open = last ? ledger.open() : ledger.due()
  const isLookedAt = ({ isRefused }: WrittenTask) => isRefused && !last && showsAtOnce(context)
  const answered = open.filter(isLookedAt)
  const restoreAll = async (tasks: readonly WrittenTask[]) => {
    for (const written of tasks) {
      const problem = await restore(context, written, last)
      if (problem === undefined) answered.push(written)
      else tell(written, problem)
    }
  }
  await restoreAll(open.filter((written) => !isLookedAt(written)))
  if (answered.length === 0) return
  let problemOf = await readAgain(context, answered, beside)
  // What came of an update that was refused is put back as that of any other.
  const changed = answered.filter((written) => isLookedAt(written) && problemOf(written) !== undefined)
  if (changed.length > 0) {
    for (const written of changed) answered.splice(answered.indexOf(written), 1)
    await restoreAll(changed)
    problemOf = await readAgain(context, answered, beside)
  }
  for (const written of answered) tell(written, problemOf(written))
}

/** Whether a search shows what an update did as soon as that is answered. */
function showsAtOnce({ law, settling = 0 }: RunContext): boolean {
  return law.answersTo('read-after-write').length === 1 && toldDelay(law) === undefined && settling === 0
}

/** How a person repairs a task. */
function repair(body: JsonObject): string {
  if (Object.keys(body).length === 0) return 'no update makes it what it was'
  return `this update repairs it: ${JSON.stringify(body)}`
}

/** Text of which no character can break or disguise the line, with escapes that JSON knows in their place. */
function oneLine(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, (sign) =>
    Array.from({ length: sign.length }, (_, index) => escaped(sign.charCodeAt(index))).join(''),
  )
}

function escaped(unit: number): string {
  return `\\u${unit.toString(16).padStart(4, '0')}`
}

/** Sends what makes a task again what it was, where that fails in other forms too. @returns why the answer does not show it so. */
async function restore(
  context: RunContext,
  written: WrittenTask,
  last: boolean,
): Promise<string | undefined> {
  const body = restoration(update, written.task, written.keys)
  // Where every update is refused it is left to a search to show that none was made.
  if (Object.keys(body).length === 0 || context.onlyReads !== undefined) return undefined
  // A host that asked for a long wait is asked only once, and not patiently.
  const once = last && context.rateLimited !== undefined
  const sent = once ? [body] : inFewParts(context, body)
  const first = await sendBack(context, written, sent)
  if (first === undefined || once) return first?.problem
  const parts = first.isRefused ? inManyParts(ownPart(body)) : sent
  // A host that refuses the keys that only the server sets has not set them either, as a search will show.
  if (parts.length === 0) return undefined
  const second = isDeepStrictEqual(parts, sent) ? first : await sendBack(context, written, parts)
  if (second === undefined) return undefined
  const other = otherForms(update, written.task, second.keys)
  if (Object.keys(other).length === 0) return first.problem
  const third = await sendBack(
    context,
    written,
    second.isRefused ? inManyParts(other) : inFewParts(context, other),
  )
  // What a host did of updates that it refused, a search will show.
  if (third?.isRefused && mayDoAPart(context)) return undefined
  // What the host said to the forms of the contract is what a person has to know.
  return third && first.problem
}

/** In as few parts as the host takes: it may refuse all at once for its size. */
function inFewParts({ law }: RunContext, body: JsonObject): JsonObject[] {
  return partsOf(body, (part) => !mayBodyBeRefused(law, part))
}

/** So that what the host refuses of one key does not keep it from putting back the others. */
function inManyParts(body: JsonObject): JsonObject[] {
  return partsOf(body, () => false)
}

/** Whether the host may do a part of an update that it refuses. */
function mayDoAPart({ law }: RunContext): boolean {
  return law.answersTo('refused-update').some(({ answer }) => answer === 'partly')
}

/** Why a task is not as before, and the keys that other forms of nothing may yet put back. */
interface NotBack {
  problem: string
  keys: readonly string[]
  /** Whether the host refused the update, and did not only make something else of it. */
  isRefused: boolean
}

async function sendBack(
  context: RunContext,
  { task, keys }: WrittenTask,
  parts: readonly JsonObject[],
): Promise<NotBack | undefined> {
  const refusals: NotBack[] = []
  let shown: JsonObject | undefined
  for (const part of parts) {
    const record = await sendPart(context, task, part)
    if ('problem' in record) refusals.push(record)
    else shown = record.shown
  }
  const different = shown
    ? notRestored(update, task, shown, keys, { lossy: isLoopback(context.target.url) })
    : []
  const [first] = refusals
  if (first === undefined && different.length === 0) return undefined
  return {
    problem: first?.problem ?? notAsBefore(different),
    keys: [...new Set([...refusals.flatMap((refusal) => refusal.keys), ...different])],
    isRefused: refusals.some(({ isRefused }) => isRefused),
  }
}

async function sendPart(
  context: RunContext,
  task: Task,
  body: JsonObject,
): Promise<NotBack | { shown: JsonObject }> {
  const request = buildRequest('updateTask', context.target, await context.token(), {
    taskId: task._id,
    body,
  })
  context.writes = (context.writes ?? 0) + 1
  const exchange = await (context.rateLimited === undefined
    ? sendPatiently(context, request, { pastGateways: true })
    : context.transport.send(request))
  context.corpus = undefined
  const record = updatedRecord(exchange, task._id)
  if (typeof record === 'string') {
    const isRefused = isRefusal(exchange.response?.status ?? 0)
    const left = isRefused ? [...withTogether(Object.keys(ownPart(body)))] : []
    return { problem: record, keys: left, isRefused }
  }
  context.ledger.look({ ...record, _id: task._id })
  noteState(context, record)
  // Where searches show an update late, the next check must not read the task as it was before this one.
  if (toldDelay(context.law) !== undefined || context.settling !== undefined) context.updatedAt = Date.now()
  return { shown: record }
}

/** What a caller sets of an update: a host may refuse the rest. */
function ownPart(body: JsonObject): JsonObject {
  const managed: readonly string[] = operations.updateTask.serverManaged
  return Object.fromEntries(Object.entries(body).filter(([key]) => !managed.includes(key)))
}

/** The record that an update answers with, or why there is none. */
function updatedRecord({ response }: Exchange, taskId: string): JsonObject | string {
  if (!response) return 'no answer'
  if (response.status !== 200) return String(response.status)
  const answered = parseBody(response.body)
  if (!isObject(answered)) return '200 without a task'
  return answered['_id'] === taskId ? withMoments(answered) : '200 with another task'
}

/** So often the stream is read at least on a host whose searches show updates late. */
const fewestReads = 4
/** So long it is read on again where it does not show what was put back, in milliseconds: it may take longer than was seen. */
const longestDelay = 10_000

/**
 * Reads the stream, because an answer may say more than what is kept. What is read serves the next checks too.
 *
 * @returns what tells why a search does not show a task as it was.
 */
async function readAgain(
  context: RunContext,
  answered: readonly WrittenTask[],
  beside: boolean,
): Promise<(written: WrittenTask) => string | undefined> {
  // A host that asked for a long wait is asked for no page, and a run that was ended so does not conform.
  if (context.rateLimited !== undefined) return () => undefined
  const { settling = 0, law } = context
  const told = toldDelay(law)
  if (told !== undefined) await waitUntil(Date.now() + told)
  const fewest = context.settling === undefined ? 1 : fewestReads
  const until = Date.now() + (settling > 0 ? longestDelay : 0)
  try {
    let problemOf = await readOnce(context, beside)
    for (let read = 1; answered.some(problemOf) && (read < fewest || Date.now() < until); read++) {
      await wait(settling * 2 ** (read - 1))
      problemOf = await readOnce(context, beside)
    }
    return problemOf
  } catch (error) {
    return () => `it could not be read again: ${error instanceof Error ? error.message : String(error)}`
  }
}

async function readOnce(
  context: RunContext,
  beside: boolean,
): Promise<(written: WrittenTask) => string | undefined> {
  const { picture, settling, writes = 0 } = context
  // A check has often looked itself at what came of its last update.
  const isFresh = settling === undefined && picture?.writes === writes
  const corpus = isFresh ? withUpdated(context, picture.corpus) : await readStream(context)
  for (const task of corpus.tasks) context.ledger.look(task)
  const now = new Map(corpus.tasks.map((task) => [task._id, task]))
  return ({ task, keys }) => {
    const current = now.get(task._id)
    if (current)
      return problemOfRecord(task, current, keys, { lossy: isLoopback(context.target.url), beside })
    return corpus.complete
      ? 'no search finds it any more'
      : 'it is beyond the part of the stream that is read'
  }
}

function problemOfRecord(
  before: Task,
  now: Task,
  keys: readonly string[],
  { lossy, beside }: { lossy: boolean; beside: boolean },
): string | undefined {
  const different = notRestored(update, before, now, keys, { lossy }).concat(
    beside ? movedBeside(update, before, now, keys) : [],
  )
  return different.length === 0 ? undefined : `a search shows that ${notAsBefore(different)}`
}

function notAsBefore(keys: readonly string[]): string {
  return `${keys.join(', ')} ${keys.length > 1 ? 'are' : 'is'} not as before`
}

/** The tasks that are not yet put back, each with the keys that were sent. */
export function unrestored({ ledger }: RunContext): string[] {
  return ledger.open().map(({ task, keys }) => `${task._id} (${keys.join(', ')})`)
}
