import { operations, security, type OperationId } from '@case-management/contract'
import { bodyValidators } from '@case-management/contract/validators'
import { parseBody } from '../check/answer.ts'
import type { CheckResult } from '../check/check-result.ts'
import type { Exchange } from '../check/exchange.ts'
import { contractOperation } from '../projection/contract-document.ts'
import { operationIds } from '../projection/example-cases.ts'
import { isObject } from '../projection/json.ts'
import { parameterPointer } from '../projection/parameter-pointer.ts'
import { requestSchemaPointer } from '../projection/request-schema.ts'
import { propertiesOf, schemaNode } from '../projection/schema-node.ts'

/** Longer bodies are not looked into. */
const longestRead = 20_000

/** The request that was answered when something did not hold. */
export interface Sent {
  operation: OperationId
  /** The status of the answer; absent when none came. */
  status?: number
  /** Whether its body is short enough to be looked into. */
  isRead: boolean
  /** Whether its body keeps the contract, as far as it was looked into. */
  isValid: boolean
  /** Whether nothing but its body is a choice: it has the token of the run, the headers that are required, and no query. */
  isPlain: boolean
  /** The keys of its body that the contract knows. */
  keys: readonly string[]
  /** Those keys and the optional headers, by JSON pointer. */
  elements: readonly string[]
}

/** The request that a check shows. */
export function sentBy({ operation, exchanges }: CheckResult): Sent {
  return sentIn(exchanges.at(-1), operation)
}

/**
 * The request of an exchange.
 *
 * @param own - the operation of the check, where the request is to none.
 */
export function sentIn(exchange: Exchange | undefined, own: OperationId): Sent {
  const { request, response } = exchange ?? {}
  const { url = '', headers = {}, body: text = '' } = request ?? {}
  const operation = operationIds().find((id) => url.includes(`/${id}`)) ?? own
  const schema = requestSchemaPointer(operation)
  const isRead = text.length <= longestRead
  const body = isRead ? parseBody(text) : undefined
  const keys = isObject(body) ? Object.keys(body).filter((key) => keysOf(schema).has(key)) : []
  const names = new Set(Object.keys(headers).map((name) => name.toLowerCase()))
  const optional = contractOperation(operation).parameters.filter(
    ({ name, in: place, required }) => place === 'header' && !required && names.has(name.toLowerCase()),
  )
  return {
    operation,
    ...(response && { status: response.status }),
    isRead,
    isValid: isObject(body) && bodyValidators[operation].request(body),
    isPlain: request !== undefined && isPlain(request, operation),
    keys,
    elements: [
      ...keys.map((key) => `${schema}/properties/${key}`),
      ...optional.map(({ name }) => parameterPointer(operation, name)),
    ],
  }
}

function isPlain({ method, url, headers, ownToken }: Exchange['request'], operation: OperationId): boolean {
  const { method: usual, contentType } = operations[operation]
  const required = new Set(
    contractOperation(operation).parameters.flatMap(({ name, required: isRequired }) =>
      isRequired ? [name.toLowerCase()] : [],
    ),
  )
  const isUsual = ([name, value]: [string, string]) => {
    const lower = name.toLowerCase()
    return lower === 'content-type' ? value === contentType : lower === security.header || required.has(lower)
  }
  return ownToken === true && method === usual && !url.includes('?') && Object.entries(headers).every(isUsual)
}

const known = new Map<string, ReadonlySet<string>>()

/** The names of the properties of a schema. */
export function keysOf(schema: string): ReadonlySet<string> {
  const keys = known.get(schema) ?? new Set(propertiesOf(schemaNode(schema)).map(([key]) => key))
  known.set(schema, keys)
  return keys
}
