import type { calls, OperationId } from '@case-management/contract'

/** An operation as the contract describes it. */
export type Operation = (typeof calls)[OperationId]
