import type { OperationId } from '@case-management/contract'
import { contractOperation } from './contract-document.ts'
import { isObject, objectAt } from './json.ts'

/** Pointer to the schema of a request body. */
export function requestSchemaPointer(operation: OperationId): string {
  const { requestBody } = contractOperation(operation).raw
  const content = isObject(requestBody) ? objectAt(requestBody, 'content') : {}
  const [mediaType] = Object.values(content)
  const schema = isObject(mediaType) ? mediaType['schema'] : undefined
  const reference = isObject(schema) ? schema['$ref'] : undefined
  if (typeof reference !== 'string') throw new Error(`The body of ${operation} must refer to a component.`)
  return reference
}
