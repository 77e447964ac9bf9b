import { operations, type CompiledValidator, type OperationId } from '@case-management/contract'
import {
  contractDialect,
  dialectSchemas,
  questions,
  type Dialect,
  type QuestionId,
  type SchemaDocument,
} from '@case-management/contract/questions'
import { operationSchemas, schemas } from '@case-management/contract/schemas'
import { bodyValidators } from '@case-management/contract/validators'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { answerText } from '../probe/answer-text.ts'
import { withAnswers } from '../probe/finding.ts'
import type { Json } from '../projection/json.ts'
import { isContractAnswer } from './is-contract-answer.ts'
import { isLooser } from './is-looser.ts'

const ofContract = dialectSchemas(contractDialect)

/** The questions whose answers change the schemas of answers. */
const changing = [
  'largest-limit',
  'limit-zero',
  'first-page-number',
  'columns-always-there',
  'moment-form',
  'cleared-key',
  'error-text-key',
] as const satisfies readonly QuestionId[]

/**
 * The questions whose answers change the schema of an answer with this status: none of those about pages when an
 * update is answered.
 */
export function answerQuestions(operation: OperationId, status: number): readonly QuestionId[] {
  const definition = definitionOf(operation, status)
  return definition === undefined ? [] : changersOf(definition)
}

/**
 * What says whether the body of an answer is valid for a host of a dialect; nothing where the contract has no schema.
 * A status that is only the dialect's has the body of an error. Dialects with one schema have one validator.
 */
export function answerValidator(
  dialect: Dialect,
  operation: OperationId,
  status: number,
): CompiledValidator<unknown> | undefined {
  const documented = documentedStatus(operation, status)
  const definition = definitionOf(operation, status)
  if (documented === undefined || definition === undefined) return undefined
  const responses: Record<string, CompiledValidator<unknown>> = bodyValidators[operation].responses
  const byContract = responses[documented]
  const isContracts = changersOf(definition).every((id) => isContractAnswer(dialect, id))
  return isContracts || byContract === undefined ? byContract : compiled(dialect, definition, byContract)
}

/** The status whose schema an answer has; that of 400 for a status of errors that the contract does not name. */
export function documentedStatus(operation: OperationId, status: number): string | undefined {
  if (Object.hasOwn(operations[operation].responses, String(status))) return String(status)
  return status >= 400 ? '400' : undefined
}

/** The name of the schema that the body of an answer with this status has. */
function definitionOf(operation: OperationId, status: number): string | undefined {
  const documented = documentedStatus(operation, status)
  const { responses } = operationSchemas[operation]
  return documented === undefined ? undefined : new Map(Object.entries(responses)).get(documented)
}

const changers = new Map<string, readonly QuestionId[]>()

function changersOf(definition: string): readonly QuestionId[] {
  const known = changers.get(definition)
  if (known) return known
  const own = closureText(ofContract, definition)
  const found = changing.filter((id) =>
    Object.keys(questions[id].answers).some((answer) => {
      const other = withAnswers(contractDialect, new Map([[id, { answer, value: anyNumber }]]))
      return closureText(dialectSchemas(other), definition) !== own
    }),
  )
  changers.set(definition, found)
  return found
}

/** A value of an answer that carries one, and that no contract has. */
const anyNumber = 1

const validators = new Map<string, CompiledValidator<unknown>>()

function compiled(
  dialect: Dialect,
  definition: string,
  byContract: CompiledValidator<unknown>,
): CompiledValidator<unknown> {
  const key = `${definition} ${changersOf(definition)
    .map((id) => answerText(dialect[id]))
    .join()}`
  const known = validators.get(key)
  if (known) return known
  const document = dialectSchemas(dialect)
  const text = closureText(document, definition)
  const validator =
    text === closureText(ofContract, definition)
      ? byContract
      : (validators.get(text) ?? validatorOf(document, definition, byContract))
  validators.set(key, validator)
  validators.set(text, validator)
  return validator
}

/** A definition and all those that it refers to. */
function closureOf({ $defs }: SchemaDocument, definition: string): Map<string, Json | undefined> {
  const closure = new Map<string, Json | undefined>([[definition, $defs[definition]]])
  for (const [, schema] of closure) {
    for (const [, name = ''] of JSON.stringify(schema ?? {}).matchAll(/"#\/\$defs\/([^"]+)"/g)) {
      if (!closure.has(name)) closure.set(name, $defs[name])
    }
  }
  return closure
}

/** A definition with all that it refers to, as text by which equal ones are known. */
function closureText(document: SchemaDocument, definition: string): string {
  return JSON.stringify([...closureOf(document, definition)])
}

function validatorOf(
  document: SchemaDocument,
  definition: string,
  byContract: CompiledValidator<unknown>,
): CompiledValidator<unknown> {
  // Compiled when it is needed first: all those of one answer take seconds.
  let validate: Compiled | undefined
  const permitsMore = [...closureOf(document, definition)].every(([name, schema]) =>
    isLooser(schema, ofContract.$defs[name]),
  )
  const validator: CompiledValidator<unknown> = Object.assign(
    (value: unknown): value is unknown => {
      // Most bodies are as the contract says, and many combinations of answers are held against each.
      if (permitsMore && isValidOnce(byContract, value)) {
        validator.errors = null
        return true
      }
      validate ??= compile(document, definition)
      const isValid = validate(value) === true
      validator.errors = validate.errors ?? null
      return isValid
    },
    { errors: null },
  )
  return validator
}

type Compiled = NonNullable<ReturnType<Ajv2020['getSchema']>>

function compile(document: SchemaDocument, definition: string): Compiled {
  const ajv = new Ajv2020({
    allErrors: true,
    strict: true,
    strictRequired: false,
    strictTypes: false,
    // A dialect changes a schema that is known to be one; to compile the schema of schemas takes as long again.
    meta: false,
    validateSchema: false,
    // Few bodies are held against each, so that code made faster never pays.
    code: { optimize: false },
  })
  addFormats.default(ajv)
  ajv.addSchema(document)
  const validate = ajv.getSchema(`${schemas.$id}#/$defs/${definition}`)
  if (validate === undefined) throw new Error(`The contract has no schema ${definition}.`)
  return validate
}

/** What validators of the contract said of bodies. */
const verdicts = new WeakMap<CompiledValidator<unknown>, WeakMap<object, boolean>>()

function isValidOnce(validate: CompiledValidator<unknown>, value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return validate(value)
  const known = verdicts.get(validate) ?? new WeakMap<object, boolean>()
  verdicts.set(validate, known)
  const verdict = known.get(value) ?? validate(value)
  known.set(value, verdict)
  return verdict
}
