import { operations, type CompiledValidator, type OperationId } from '@case-management/contract'
import { dialectSchemas, type Dialect, type QuestionId } from '@case-management/contract/questions'
import { operationSchemas, schemas } from '@case-management/contract/schemas'
import { bodyValidators } from '@case-management/contract/validators'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { answerText } from '../probe/answer-text.ts'
import { isContractAnswer } from './is-contract-answer.ts'

/** The questions whose answers change the schemas of answers. */
export const answerQuestions = [
  'largest-limit',
  'limit-zero',
  'first-page-number',
  'columns-always-there',
  'cleared-key',
  'error-text-key',
] as const satisfies readonly QuestionId[]

const compilers = new Map<string, Ajv2020>()

/**
 * What says whether the body of an answer is valid for a host of a dialect; nothing where the contract has no schema.
 * A status that is only the dialect's has the body of an error.
 */
export function answerValidator(
  dialect: Dialect,
  operation: OperationId,
  status: number,
): CompiledValidator<unknown> | undefined {
  const documented = documentedStatus(operation, status)
  if (documented === undefined) return undefined
  if (answerQuestions.every((id) => isContractAnswer(dialect, id))) {
    const validators: Record<string, CompiledValidator<unknown>> = bodyValidators[operation].responses
    return validators[documented]
  }
  return compiled(dialect, operation, documented)
}

/** The status whose schema an answer has; that of 400 for a status of errors that the contract does not name. */
export function documentedStatus(operation: OperationId, status: number): string | undefined {
  if (Object.hasOwn(operations[operation].responses, String(status))) return String(status)
  return status >= 400 ? '400' : undefined
}

function compiled(
  dialect: Dialect,
  operation: OperationId,
  status: string,
): CompiledValidator<unknown> | undefined {
  const key = answerQuestions.map((id) => answerText(dialect[id])).join()
  const ajv = compilers.get(key) ?? compilerOf(dialect)
  compilers.set(key, ajv)
  const { responses } = operationSchemas[operation]
  const definition = new Map(Object.entries(responses)).get(status)
  const validate = definition === undefined ? undefined : ajv.getSchema(`${schemas.$id}#/$defs/${definition}`)
  if (validate === undefined) return undefined
  const validator: CompiledValidator<unknown> = Object.assign(
    (value: unknown): value is unknown => {
      const isValid = validate(value)
      validator.errors = validate.errors ?? null
      return isValid
    },
    { errors: null },
  )
  return validator
}

function compilerOf(dialect: Dialect): Ajv2020 {
  const ajv = new Ajv2020({ allErrors: true, strict: true, strictRequired: false, strictTypes: false })
  addFormats.default(ajv)
  ajv.addSchema(dialectSchemas(dialect))
  return ajv
}
