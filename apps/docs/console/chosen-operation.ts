import { operations, type OperationId } from '@case-management/contract'

const ids = Object.values(operations).map(({ id }) => id)

/** The operation that the address names, as `console.html#updateTask` does; nothing for any other fragment. */
export function operationInAddress(): OperationId | undefined {
  return ids.find((id) => location.hash === `#${id}`)
}

/** Names the operation in the address, so that the page can be linked to. Nothing else is ever put there. */
export function putIntoAddress(id: OperationId): void {
  history.replaceState(null, '', `#${id}`)
}
