import type { OperationDescriptor, OperationId } from '@case-management/contract'
import type { examples } from '@case-management/contract/examples'
import {
  bodyValidators,
  parameterValidators,
  violationMessages,
  type SchemaViolation,
} from '@case-management/contract/validators'
import type { FoundOperation } from './find-operation.ts'
import { UnreadableBody } from './request-body.ts'

type Responses = (typeof examples)[OperationId]['responses']

/** Why a request is refused: the documented error that fits, made exact by messages of our own where there are any. */
export type Refusal = {
  [Status in keyof Responses]: {
    status: Status
    /** The named example that has the form, the code and, without `messages`, the text of the answer. */
    example: keyof Responses[Status]
    messages?: readonly string[]
  }
}[keyof Responses]

/** The error for a path parameter that can name nothing. */
const unknownIdentifier: Record<string, keyof Responses['400']> = {
  streamId: 'invalid-stream-id',
  taskId: 'invalid-task-id',
}

/**
 * What the contract has against a request: its path, then its headers, then its body.
 *
 * @param headers - by lower-case name.
 * @param body - the parsed body, or why it could not be read.
 */
export function validateRequest(
  { id, operation, pathParameters }: FoundOperation,
  headers: Record<string, string>,
  body: unknown,
): Refusal | undefined {
  return (
    refusalOfPath(id, pathParameters) ?? refusalOfHeaders(id, operation, headers) ?? refusalOfBody(id, body)
  )
}

function refusalOfPath(id: OperationId, pathParameters: Record<string, string>): Refusal | undefined {
  const [violation] = violationsOf(parameterValidators[id].path, { ...pathParameters })
  if (!violation) return undefined
  const name = violation.instancePath.slice(1)
  return { status: '400', example: unknownIdentifier[name] ?? 'invalid-stream-id' }
}

function refusalOfHeaders(
  id: OperationId,
  operation: OperationDescriptor,
  headers: Record<string, string>,
): Refusal | undefined {
  const violations = violationsOf(parameterValidators[id].headers, { ...headers })
  const missing = violations.filter(({ keyword }) => keyword === 'required')
  if (missing.length > 0) {
    const names = missing.map(({ params }) => spelling(operation, String(params['missingProperty'])))
    return {
      status: '400',
      example: 'missing-account-id',
      messages: names.map((name) => `Missing header ${name}`),
    }
  }
  if (violations.length === 0) return undefined
  return { status: '412', example: 'invalid-header', messages: violationMessages(violations, '/headers') }
}

function refusalOfBody(id: OperationId, body: unknown): Refusal | undefined {
  if (body instanceof UnreadableBody) {
    const { example } = body
    return example === 'rate-limit-api' ? { status: '429', example } : { status: '400', example }
  }
  const violations = violationsOf(bodyValidators[id].request, body)
  if (violations.length === 0) return undefined
  return { status: '412', example: 'validation-error', messages: violationMessages(violations, '') }
}

interface Validator {
  (value: unknown): boolean
  errors?: SchemaViolation[] | null
}

function violationsOf(validate: Validator, value: unknown): readonly SchemaViolation[] {
  return validate(value) ? [] : (validate.errors ?? [])
}

/** The name of a header as the contract writes it. */
function spelling(operation: OperationDescriptor, lowerCase: string): string {
  return operation.headers.find(({ name }) => name.toLowerCase() === lowerCase)?.name ?? lowerCase
}
