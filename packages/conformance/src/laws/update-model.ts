import { isDeepStrictEqual } from 'node:util'
import { operations } from '@case-management/contract'
import { contractDialect, type Dialect, type QuestionId } from '@case-management/contract/questions'
import { basedOn, inferredFrom, type Basis } from '../check/basis.ts'
import { evidenceAt } from '../check/evidence-at.ts'
import type { Task, TaskUpdate } from '../check/task.ts'
import { isNothing } from '../host/restoration.ts'
import { isObject, jsonOf, textOf } from '../projection/json.ts'
import { requestSchemaPointer } from '../projection/request-schema.ts'
import { propertiesOf, schemaNode } from '../projection/schema-node.ts'
import { isKnownColumn } from './columns-model.ts'
import { asFineAsShown, hidesMilliseconds } from '../dialect/hidden-milliseconds.ts'
import { holds } from './compare-records.ts'
import { foldName, isFoldedAlike } from './fold.ts'
import type { Fault } from '../check/violation.ts'
import { expectedUpdate } from '../model/update/expected-update.ts'
import { scopeOfUpdate } from '../model/update/scope-of-update.ts'
import { asShown } from './shown-moments.ts'

/** Keys of a record that show the value of another key in another form: of the due date, and of the name. */
const restating: ReadonlySet<string> = new Set(['ETA', 'lname'])

/** Keys that the server manages: a host may ignore them, so nothing follows from sending them. */
export const managedKeys: readonly string[] = operations.updateTask.serverManaged

/** Keys that every change moves. */
const alwaysMoved: readonly string[] = ['updatedAt', 'updatedBy']

/** Keys of an update that decide together how a task is assigned. */
const assignment: readonly string[] = ['currAssignee', 'queues', 'assigneeType']

/**
 * Every way in which a record after an update is not what a host of a dialect makes of it.
 * Where the host refuses the update by its dialect, that it was taken is one.
 */
export function updateDifferences(
  before: Task,
  body: TaskUpdate,
  after: Task,
  dialect: Dialect = contractDialect,
): Fault[] {
  const fine = (record: object) => new Map<string, unknown>(Object.entries(asFineAsShown(record, dialect)))
  const [old, now] = [valuesOf(asFineAsShown(before, dialect)), valuesOf(asFineAsShown(after, dialect))]
  const asked = shortened(JSON.stringify(body))
  const update = { dialect, before: jsonOf(before), body: jsonOf(inRecord(body)), entries: noEntries }
  const expected = expectedUpdate(update)
  if (expected === 'refused') return [{ message: `${asked} is taken` }]
  const { wanted } = expected
  const sent = new Map<string, unknown>(Object.entries(body))
  const open = new Set([
    ...alwaysMoved,
    ...[...sent.keys()].filter((key) => managedKeys.includes(key)),
    ...(assignment.some((key) => sent.has(key)) ? ['currQueue'] : []),
    ...(isFoldedAlike(after.name) ? [] : ['lname']),
  ])
  // What was sent and is not kept is told before what only follows from it.
  const all = new Set([...sent.keys(), ...old.keys(), ...now.keys(), ...wanted.keys()])
  const follows = (key: string) => Number(restating.has(key) && !sent.has(key))
  const keys = [...all].toSorted((one, other) => follows(one) - follows(other))
  const differences = keys.flatMap((key): Fault[] => {
    if (open.has(key) || !(isKnownColumn(key) || sent.has(key))) return []
    const [was, is] = [old.get(key), now.get(key)]
    const forms = (wanted.get(key) ?? [was]).map((form) =>
      isEmpty(key, form) ? undefined : fine({ [key]: form }).get(key),
    )
    const [must] = forms
    const shown = shortened(JSON.stringify(is) ?? 'nothing')
    if (sent.has(key) || (key === 'taskTmp' && sent.has('caseTmp'))) {
      const basis = basisOf(key, sent)
      const agreeing = forms.filter((form) => agrees(key, is, form))
      if (agreeing.length === 0) {
        return [{ message: `${asked} leaves ${key} as ${shown}: it is not kept`, basis }]
      }
      const stayed = isNamed(key) || key === 'queues' ? undefined : leftOver(was, is, agreeing[0])
      return stayed === undefined
        ? []
        : [{ message: `${asked} leaves ${stayed} inside ${key}: it is merged, not replaced`, basis }]
    }
    if (forms.some((form) => isDeepStrictEqual(is, form))) return []
    const message = isDeepStrictEqual(was, must)
      ? `${asked} also changes ${key}, to ${shown}`
      : `${key} does not follow ${asked}: it is ${shown}`
    return [{ message, basis: basisOf(key, sent) }]
  })
  // Where the host stores it, what is sent decides.
  const isSet = sent.has('updatedAt') && dialect['update-server-keys'].answer === 'stored'
  return isSet ? differences : [...differences, ...movement(before, after, asked, dialect)]
}

/** Of statuses and priorities the laws compare the names alone. */
const noEntries = { status: [], priority: [] }

/** The questions on which it depends what an update makes of a record. */
export function questionsOfUpdate(before: Task, body: TaskUpdate): QuestionId[] {
  return scopeOfUpdate(jsonOf(before), jsonOf(body))
}

/** `updatedAt` moves forward with every change, and never back. */
function movement(before: Task, after: Task, asked: string, dialect: Dialect): Fault[] {
  const [old, now] = [valuesOf(before), valuesOf(after)]
  const changed = [...new Set([...old.keys(), ...now.keys()])].some(
    (key) => !alwaysMoved.includes(key) && !isDeepStrictEqual(old.get(key), now.get(key)),
  )
  // Of a record that did not say when it was updated no movement can be seen.
  if (before.updatedAt === undefined) return []
  const step = Date.parse(after.updatedAt ?? '') - Date.parse(before.updatedAt ?? '')
  if (changed && !hidesMilliseconds(dialect) ? step > 0 : !(step < 0)) return []
  return [
    {
      message: `updatedAt goes from ${before.updatedAt} to ${after.updatedAt} with ${asked}`,
      basis: basedOn('#/components/schemas/Task/properties/updatedAt'),
    },
  ]
}

/** The values of a record. */
function valuesOf(task: Task): Map<string, unknown> {
  return new Map(Object.entries(task).filter(([key, value]) => !isEmpty(key, value)))
}

/** Whether a key has no value: the pages do not say how a record shows that. Only of `desc` an empty text is a question. */
function isEmpty(key: string, value: unknown): boolean {
  return key === 'desc' ? value === null || value === undefined : isNothing(value)
}

/** The values of an update as a record shows them. */
function inRecord(body: TaskUpdate): object {
  return Object(asShown(schemaNode(requestSchemaPointer('updateTask')), body))
}

/** Whether a record holds what it must for a key that was sent. Of a status or priority the name decides. */
function agrees(key: string, is: unknown, must: unknown): boolean {
  if (must === undefined || typeof must !== 'object') return isDeepStrictEqual(is, must)
  if (isNamed(key) && isObject(is) && isObject(must)) {
    return foldName(textOf(is['name'])) === foldName(textOf(must['name']))
  }
  return holds(is, must)
}

/** Whether the host may complete the value of a key from a list of its own. */
function isNamed(key: string): boolean {
  return key === 'status' || key === 'priority'
}

/** The first key inside a value that was not sent and stayed from before, though objects are replaced whole. */
function leftOver(was: unknown, is: unknown, must: unknown): string | undefined {
  if (Array.isArray(is) && Array.isArray(must) && Array.isArray(was)) {
    const old: unknown[] = was
    return is.map((item, index) => leftOver(old[index], item, must[index])).find((key) => key !== undefined)
  }
  if (!isObject(was) || !isObject(is) || !isObject(must)) return undefined
  return Object.keys(is).find((key) => !(key in must) && key in was && isDeepStrictEqual(is[key], was[key]))
}

/**
 * What a key of a record rests on. Of one that was not sent, the key itself is wrong, and how well the rule is founded
 * depends on the key from which it follows.
 */
function basisOf(key: string, sent: ReadonlyMap<string, unknown>): Basis {
  const own = pointersOf(key)
  const [cause = key] = sent.has(key) ? [key] : sent.keys()
  const rest = pointersOf(cause)
  const follows = assignment.includes(key) && !sent.has(key)
  const { grade } = follows ? inferredFrom(...rest) : basedOn(...rest)
  return { pointers: [...new Set([...own, ...rest])], grade }
}

/** The key of an update, or of the record alone where no update may send it. */
function pointersOf(key: string): string[] {
  const isSent = propertiesOf(schemaNode(requestSchemaPointer('updateTask'))).some(([name]) => name === key)
  return evidenceAt(`#/components/schemas/${isSent ? 'TaskUpdate' : 'Task'}/properties/${key}`)
}

function shortened(text: string): string {
  return text.length > 160 ? `${text.slice(0, 120)}… (${text.length} characters)` : text
}
