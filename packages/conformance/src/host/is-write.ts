import { operations, type OperationId } from '@case-management/contract'

/** Whether an operation changes something: all but those that answer with pages. */
export function isWrite(operation: OperationId): boolean {
  return !('pagination' in operations[operation])
}
