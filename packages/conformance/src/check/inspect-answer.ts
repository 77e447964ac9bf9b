import { operations, type OperationId } from '@case-management/contract'
import type { Law } from '../dialect/law.ts'
import { isRateLimit } from '../host/is-rate-limit.ts'
import { operationPointer, responsePointer } from '../projection/response-pointer.ts'
import type { Answer } from './answer.ts'
import { basedOn, type Basis } from './basis.ts'
import { errorsOf } from './errors-of.ts'
import { bodyViolations } from './inspect-body.ts'
import { headerViolations } from './inspect-headers.ts'
import { insideShown } from './inside-shown.ts'
import { totalViolations } from './inspect-total.ts'
import type { Violation } from './violation.ts'

/** What is looked at in every answer. */
export type AnswerRule = 'status' | 'body' | 'content-type' | 'headers' | 'secrets'

/** Something that does not hold of an answer, whatever was asked. */
export interface AnswerViolation extends Violation {
  rule: AnswerRule
}

/** The code of every 401, as the vendor's sibling APIs have it. */
const unauthorizedCode = 4002

/** Whether the contract knows answers with a status. */
export function isDocumented(operation: OperationId, status: number): boolean {
  return Object.hasOwn(operations[operation].responses, String(status))
}

/** Where the contract has the answer of an operation with a status; nowhere when it does not know it. */
export function answerPointers(operation: OperationId, status: number): string[] {
  return isDocumented(operation, status) ? [responsePointer(operation, String(status))] : []
}

/** What rests on all statuses of an operation together. */
export function anyStatus(operation: OperationId): Basis {
  return { pointers: [`${operationPointer(operation)}/responses`], grade: 'sibling' }
}

/** What must hold of every answer, whatever was asked: status, content type, whole schema, headers, no stack trace. */
export function inspectAnswer(answer: Answer, law: Law): AnswerViolation[] {
  const { operation, status, text, exchange } = answer
  const violations: AnswerViolation[] = []
  const isLimit = isRateLimit(answer, law)
  const known = isLimit || isDocumented(operation, status) || law.mayRefuseWith(status)
  if (!known) {
    violations.push({
      rule: 'status',
      message: `status ${status} is not documented for ${operation}`,
      basis: anyStatus(operation),
    })
  }
  if (status >= 500 && !isLimit) {
    violations.push({
      rule: 'status',
      message: `the host failed with ${status}`,
      basis: { pointers: [responsePointer(operation, '500')], grade: 'sample' },
    })
  }
  // A record holds what people wrote, and a task may well be about an error.
  const inside = status === 200 ? undefined : insideShown(text)
  if (inside !== undefined) {
    const basis = isDocumented(operation, status)
      ? basedOn(responsePointer(operation, String(status)))
      : anyStatus(operation)
    violations.push({
      rule: 'secrets',
      broken: true,
      message: `the body shows ${inside}`,
      basis: { ...basis, grade: 'sibling' },
    })
  }
  // What is answered with success to another method is not the answer of the operation.
  const isOwn =
    status >= 300 || exchange.request.method.toUpperCase() === operations[operation].method.toUpperCase()
  if (known && isOwn)
    violations.push(
      ...headerViolations(answer, law),
      ...bodyViolations(answer, law),
      ...totalViolations(answer, law),
    )
  if (status === 401) violations.push(...codeViolations(answer))
  return violations
}

/** What is wrong with the code of a 401. A body without one is told of by its schema. */
function codeViolations(answer: Answer): AnswerViolation[] {
  const codes = errorsOf(answer).map((error) => error['code'])
  if (codes.length === 0 || codes.includes(unauthorizedCode)) return []
  return [
    {
      rule: 'body',
      message: `the code of the 401 is ${JSON.stringify(codes[0])}, not ${unauthorizedCode}`,
      basis: basedOn(responsePointer(answer.operation, '401')),
    },
  ]
}
