/**
 * The open questions of the contract: what nobody outside the vendor knows, as data.
 *
 * @packageDocumentation
 */
export {
  contractDialect,
  dialectWith,
  type AnswerTo,
  type Dialect,
  type QuestionId,
} from './dialect/dialect.ts'
export { DialectFileError, parseDialectFile, type DialectFile } from './dialect/dialect-file.ts'
export { dialectSchemas, type SchemaDocument } from './dialect/dialect-schemas.ts'
export { questions } from './generated/questions.ts'
export type { AnswerValue, Question, Refusal } from './question.ts'
