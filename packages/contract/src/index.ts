/**
 * The Case Management task contract: types, operation descriptors, security facts.
 *
 * @packageDocumentation
 */
export type { CompiledValidator, SchemaViolation } from './compiled-validator.ts'
export type {
  BodyLimits,
  CallDescriptor,
  ContractFacts,
  OperationDescriptor,
  Pagination,
  RetryPolicy,
  SecurityFacts,
} from './descriptor.ts'
export { calls, security } from './generated/calls.ts'
export { contract, operations } from './generated/descriptors.ts'
export type { components, operations as OperationTypes, paths } from './generated/types.ts'
export { isContentType } from './content-type.ts'
export type { OperationExamples } from './operation-examples.ts'

import type { operations } from './generated/descriptors.ts'

/** The id of an operation: `'getTasks' | 'updateTask'`. */
export type OperationId = keyof typeof operations
