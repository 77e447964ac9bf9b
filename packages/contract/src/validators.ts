/**
 * Compiled validators of every request, response and parameter of the contract.
 * They have no dependencies: Ajv compiled them when the contract was generated.
 *
 * @packageDocumentation
 */
export type { CompiledValidator, SchemaViolation } from './compiled-validator.ts'
export { bodyValidators } from './generated/body-validators.js'
export { parameterValidators } from './generated/parameter-validators.js'
export { findingsOf, violationMessages, type Finding } from './violation-messages.ts'
