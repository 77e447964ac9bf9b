import type { CompiledValidator, SchemaViolation } from '@case-management/contract'
import { findingsOf } from '@case-management/contract/validators'
import { convicted } from '../dialect/convicted.ts'
import type { Law } from '../dialect/law.ts'
import { answerQuestions, answerValidator, documentedStatus } from '../dialect/schemas-under.ts'
import { atPointer, type Json } from '../projection/json.ts'
import { isMomentOrNone } from '../projection/moment-nodes.ts'
import { responsePointer } from '../projection/response-pointer.ts'
import { itemsOf, propertiesOf, schemaNode, type SchemaNode } from '../projection/schema-node.ts'
import type { Answer } from './answer.ts'
import { basedOn, inferredFrom, type Basis } from './basis.ts'
import { evidenceAt } from './evidence-at.ts'
import { failuresFirst, type Fault, type Violation } from './violation.ts'

/** At most so many violations of one answer are told. */
const mostTold = 5

/** What is wrong with the body of an answer by the law of a run. */
export function bodyViolations(answer: Answer, law: Law): ({ rule: 'body' } & Violation)[] {
  const questions = answerQuestions(answer.operation, answer.status)
  const told = new Map<unknown, Fault[]>()
  const judgement = law.judge(questions, (dialect) => {
    const validate = answerValidator(dialect, answer.operation, answer.status)
    const faults = told.get(validate) ?? bodyFaults(answer, validate)
    told.set(validate, faults)
    return faults
  })
  const basis = basedOn(
    responsePointer(answer.operation, documentedStatus(answer.operation, answer.status) ?? '400'),
  )
  return convicted(judgement, questions, law, basis).map((violation) => ({
    rule: 'body',
    ...violation,
  }))
}

function bodyFaults(
  { operation, status, body, text, exchange }: Answer,
  validate: CompiledValidator<unknown> | undefined,
): Fault[] {
  // The answer to HEAD has no body by HTTP itself.
  if (validate === undefined || exchange.request.method === 'HEAD') return []
  const pointer = responsePointer(operation, documentedStatus(operation, status) ?? '400')
  if (body === undefined) {
    const shown = JSON.stringify(text.slice(0, 60))
    return [{ message: `the body of ${status} is not JSON: ${shown}`, basis: basedOn(pointer) }]
  }
  if (validate(body)) return []
  const found = byRecord(validate.errors ?? [])
    .flatMap(findingsOf)
    .map(({ pointer: place, text: fault, violation }) => ({
      message: `${place || 'the body'} ${fault}`,
      basis: basisOfViolation(violation, pointer, body),
    }))
  // Differences of many records must not hide what fails the run.
  return failuresFirst(found).slice(0, mostTold)
}

/** What is wrong with each record of a page, and with the rest of the body: nothing follows from what is wrong elsewhere. */
function byRecord(violations: readonly SchemaViolation[]): SchemaViolation[][] {
  const groups = new Map<string, SchemaViolation[]>()
  for (const violation of violations) {
    const [place = ''] = /^\/results\/\d+/.exec(violation.instancePath) ?? []
    const group = groups.get(place) ?? []
    group.push(violation)
    groups.set(place, group)
  }
  return [...groups.values()]
}

/** What limits a value: the vendor states no limits, and its samples show one value of the many that a pattern must fit. */
const ownKeywords = /\/(?:maxLength|maxItems|maximum|pattern)$/

/** The nearest element above a violated keyword that carries evidence; where none does, the place of the value that broke it. */
function basisOfViolation(violation: SchemaViolation, response: string, body: Json): Basis {
  const { schemaPath, instancePath, params } = violation
  const [, definition = '', rest = ''] = /\$defs\/([^/]+)(\/.*)?$/.exec(schemaPath) ?? []
  const { missingProperty: key } = params
  const missing = typeof key === 'string' ? { property: `/properties/${key}`, place: `/${key}` } : undefined
  const pointer = `#/components/schemas/${definition}${rest.replace(/\/[^/]+$/, '')}${missing?.property ?? ''}`
  const [found = placeOf(`${instancePath}${missing?.place ?? ''}`, response)] = evidenceAt(pointer)
  const isOwn =
    ownKeywords.test(schemaPath) ||
    (isMomentOrNoneAt(instancePath, response)
      ? isNumberAt(instancePath, body)
      : isEmptyOption(instancePath, body))
  return (isOwn ? inferredFrom : basedOn)(found)
}

/** Whether a value is `null` in the place of a key that may be missing: no page says how a record shows that it has no value. */
function isEmptyOption(instancePath: string, body: Json): boolean {
  const key = instancePath.split('/').at(-1) ?? ''
  return key !== '' && !alwaysThere.has(key) && atPointer(body, instancePath) === null
}

/**
 * Whether a value stands where the contract has the text of a moment, or an empty one for none. The samples show it empty
 * alone: so they show how a record has none there, and not in which form it has a moment.
 */
function isMomentOrNoneAt(instancePath: string, response: string): boolean {
  const place = nodesTo(instancePath, response).at(-1)
  return place !== undefined && isMomentOrNone(place)
}

function isNumberAt(instancePath: string, body: Json): boolean {
  return typeof atPointer(body, instancePath) === 'number'
}

/** The keys that pages and records always have. */
const alwaysThere: ReadonlySet<unknown> = new Set(
  ['TaskPage', 'Task', 'Status'].flatMap((name) => {
    const { required } = schemaNode(`#/components/schemas/${name}`).schema
    return Array.isArray(required) ? required : []
  }),
)

/** The property that holds a value of an answer: a schema that several properties refer to has no evidence of its own. */
function placeOf(instancePath: string, response: string): string {
  const places = [response, ...nodesTo(instancePath, response).map(({ pointer }) => pointer)]
  return places.flatMap(evidenceAt).at(-1) ?? response
}

/** The schemas on the way to a value of an answer, as far as the contract has them. */
function nodesTo(instancePath: string, response: string): SchemaNode[] {
  const nodes: SchemaNode[] = []
  let node = schemaNode(`${response}/content/application~1json/schema`)
  for (const token of instancePath.split('/').slice(1)) {
    const inner = itemsOf(node) ?? new Map(propertiesOf(node)).get(token)
    if (!inner) break
    nodes.push(inner)
    node = inner
  }
  return nodes
}
