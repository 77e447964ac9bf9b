/**
 * The JSON Schemas of the contract, with helpers to read them.
 *
 * @packageDocumentation
 */
export { operationSchemas, schemas } from './generated/schemas.ts'
export { joinedTypes, numberFormats } from './schema-shape.ts'
