import type { CompiledValidator, SchemaViolation } from '@case-management/contract'
import { findingsOf } from '@case-management/contract/validators'
import { convicted } from '../dialect/convicted.ts'
import type { Law } from '../dialect/law.ts'
import { answerQuestions, answerValidator, documentedStatus } from '../dialect/schemas-under.ts'
import { atPointer, type Json } from '../projection/json.ts'
import { responsePointer } from '../projection/response-pointer.ts'
import { itemsOf, propertiesOf, schemaNode } from '../projection/schema-node.ts'
import type { Answer } from './answer.ts'
import { basedOn, inferredFrom, type Basis } from './basis.ts'
import { evidenceAt } from './evidence-at.ts'
import type { Fault, Violation } from './violation.ts'

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
  const found = findingsOf(validate.errors ?? []).map(({ pointer: place, text: fault, violation }) => ({
    message: `${place || 'the body'} ${fault}`,
    basis: basisOfViolation(violation, pointer, body),
  }))
  return found.slice(0, mostTold)
}

/** What limits a value: the vendor states no limits, and its samples show one value of the many that a pattern must fit. */
const ownKeywords = /\/(?:maxLength|maxItems|maximum|pattern)$/

/** The nearest element above a violated keyword that carries evidence; where none does, the place of the value that broke it. */
function basisOfViolation(violation: SchemaViolation, response: string, body: Json): Basis {
  const { schemaPath, instancePath, params } = violation
  const [, definition = '', rest = ''] = /\$defs\/([^/]+)(\/.*)?$/.exec(schemaPath) ?? []
  const missing =
    typeof params['missingProperty'] === 'string' ? `/properties/${params['missingProperty']}` : ''
  const pointer = `#/components/schemas/${definition}${rest.replace(/\/[^/]+$/, '')}${missing}`
  const [found = placeOf(instancePath, response)] = evidenceAt(pointer)
  const isOwn = ownKeywords.test(schemaPath) || isEmptyOption(instancePath, body)
  return (isOwn ? inferredFrom : basedOn)(found)
}

/** Whether a value is `null` in the place of a key that may be missing: no page says how a record shows that it has no value. */
function isEmptyOption(instancePath: string, body: Json): boolean {
  const key = instancePath.split('/').at(-1) ?? ''
  return key !== '' && !alwaysThere.has(key) && atPointer(body, instancePath) === null
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
  let node = schemaNode(`${response}/content/application~1json/schema`)
  let [found = response] = evidenceAt(response)
  for (const token of instancePath.split('/').slice(1)) {
    const inner = itemsOf(node) ?? new Map(propertiesOf(node)).get(token)
    if (!inner) return found
    node = inner
    const [nearest = found] = evidenceAt(node.pointer)
    found = nearest
  }
  return found
}
