import { operations, type OperationId, type SchemaViolation } from '@case-management/contract'
import { bodyValidators, findingsOf } from '@case-management/contract/validators'
import type { CompiledValidator } from '@case-management/contract'
import { operationPointer, responsePointer } from '../projection/response-pointer.ts'
import type { Answer } from './answer.ts'
import { itemsOf, propertiesOf, schemaNode } from '../projection/schema-node.ts'
import { basedOn, type Basis } from './basis.ts'
import { evidenceAt } from './evidence-at.ts'
import { headerViolations } from './inspect-headers.ts'
import { insideShown } from './inside-shown.ts'
import type { Violation } from './violation.ts'

/** At most so many violations of one answer are told. */
const mostTold = 5

/** What is looked at in every answer. */
export type AnswerRule = 'status' | 'body' | 'content-type' | 'headers' | 'secrets'

/** Something that does not hold of an answer, whatever was asked. */
export interface AnswerViolation extends Violation {
  rule: AnswerRule
}

/** Whether the contract knows answers with a status. */
export function isDocumented(operation: OperationId, status: number): boolean {
  return Object.hasOwn(operations[operation].responses, String(status))
}

/** What rests on all statuses of an operation together. */
export function anyStatus(operation: OperationId): Basis {
  return { pointers: [`${operationPointer(operation)}/responses`], grade: 'sibling' }
}

/** What must hold of every answer, whatever was asked: status, content type, whole schema, headers, no stack trace. */
export function inspectAnswer(answer: Answer): AnswerViolation[] {
  const { operation, status, text } = answer
  const violations: AnswerViolation[] = []
  const known = isDocumented(operation, status)
  if (!known) {
    violations.push({
      rule: 'status',
      message: `status ${status} is not documented for ${operation}`,
      basis: anyStatus(operation),
    })
  }
  if (status >= 500) {
    violations.push({
      rule: 'status',
      message: `the host failed with ${status}`,
      basis: { pointers: [responsePointer(operation, '500')], grade: 'sample' },
    })
  }
  // A record holds what people wrote, and a task may well be about an error.
  const inside = status === 200 ? undefined : insideShown(text)
  if (inside !== undefined) {
    const basis = known ? basedOn(responsePointer(operation, String(status))) : anyStatus(operation)
    violations.push({
      rule: 'secrets',
      message: `the body shows ${inside}`,
      basis: { ...basis, grade: 'sibling' },
    })
  }
  if (known) violations.push(...headerViolations(answer))
  // The answer to HEAD has no body by HTTP itself.
  if (known && answer.exchange.request.method !== 'HEAD') {
    for (const violation of bodyViolations(answer)) violations.push({ rule: 'body', ...violation })
  }
  return violations
}

function bodyViolations({ operation, status, body, text }: Answer): Violation[] {
  const basis = basedOn(responsePointer(operation, String(status)))
  if (body === undefined) {
    return [{ message: `the body of ${status} is not JSON: ${JSON.stringify(text.slice(0, 60))}`, basis }]
  }
  const validators: Record<string, CompiledValidator<unknown>> = bodyValidators[operation].responses
  const validate = validators[String(status)]
  if (!validate || validate(body)) return []
  const found = findingsOf(validate.errors ?? []).map(({ pointer, text: fault, violation }) => ({
    message: `${pointer || 'the body'} ${fault}`,
    basis: basisOfViolation(violation, operation, status),
  }))
  return found.slice(0, mostTold)
}

/** The nearest element above a violated keyword that carries evidence; where none does, the place of the value that broke it. */
function basisOfViolation(
  { schemaPath, instancePath, params }: SchemaViolation,
  operation: OperationId,
  status: number,
): Basis {
  const [, definition = '', rest = ''] = /\$defs\/([^/]+)(\/.*)?$/.exec(schemaPath) ?? []
  const missing =
    typeof params['missingProperty'] === 'string' ? `/properties/${params['missingProperty']}` : ''
  const pointer = `#/components/schemas/${definition}${rest.replace(/\/[^/]+$/, '')}${missing}`
  const [found = placeOf(instancePath, responsePointer(operation, String(status)))] = evidenceAt(pointer)
  return basedOn(found)
}

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
