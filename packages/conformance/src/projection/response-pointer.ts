import { operations, type OperationId } from '@case-management/contract'
import { contractDocument } from './contract-document.ts'
import { atPointer, isObject } from './json.ts'

/** JSON pointer to an operation in the bundle. */
export function operationPointer(id: OperationId): string {
  const { path, method } = operations[id]
  return `#/paths/${path.replaceAll('~', '~0').replaceAll('/', '~1')}/${method.toLowerCase()}`
}

/** JSON pointer to the element that documents a response: the shared component where the operation refers to one. */
export function responsePointer(id: OperationId, status: string): string {
  const pointer = `${operationPointer(id)}/responses/${status}`
  const node = atPointer(contractDocument, pointer)
  return isObject(node) && typeof node['$ref'] === 'string' ? node['$ref'] : pointer
}
