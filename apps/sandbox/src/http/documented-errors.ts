import type { OperationId } from '@case-management/contract'
import { examples } from '@case-management/contract/examples'
import type { ErrorBody } from '../model.ts'

const { '200': _getTasksPages, ...getTasks } = examples.getTasks.responses
const { '200': _updateTaskRecords, ...updateTask } = examples.updateTask.responses

type Errors = typeof getTasks & typeof updateTask

/** Name of an error that the contract documents. */
export type ErrorName = { [Status in keyof Errors]: keyof Errors[Status] }[keyof Errors]

/** The contract's example errors of every operation, by status and then by name. */
export const documentedErrors: Readonly<
  Record<OperationId, Readonly<Record<string, Readonly<Record<string, ErrorBody>>>>>
> = { getTasks, updateTask }
