import type { OperationId } from '@case-management/contract'
import { contractOperation, contractDocument } from './contract-document.ts'
import { dereference } from './dereference.ts'
import { isObject } from './json.ts'
import { operationPointer } from './response-pointer.ts'

/** JSON pointer to the element that documents a parameter: the shared component where the operation refers to one. */
export function parameterPointer(operation: OperationId, name: string): string {
  const listed = contractOperation(operation).raw['parameters']
  const all = Array.isArray(listed) ? listed : []
  const index = all.findIndex((node) => {
    const parameter = dereference(contractDocument, node)
    return isObject(parameter) && parameter['name'] === name
  })
  const node = all[index]
  return isObject(node) && typeof node['$ref'] === 'string'
    ? node['$ref']
    : `${operationPointer(operation)}/parameters/${index}`
}
