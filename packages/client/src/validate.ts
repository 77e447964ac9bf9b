/**
 * Validation of requests and answers against the contract, or against your own schemas.
 *
 * @packageDocumentation
 */
import type { OperationId } from '@case-management/contract'
import {
  bodyValidators,
  findingsOf,
  parameterValidators,
  type CompiledValidator,
} from '@case-management/contract/validators'
import type { StandardSchemaV1 } from '@standard-schema/spec'
import { UnexpectedAnswerError } from './errors/unexpected-answer-error.ts'
import { ValidationError } from './errors/validation-error.ts'
import type { TasksError } from './errors/tasks-error.ts'
import type { Checked, Validate } from './options.ts'

/**
 * What to do with a value that violates its schema: nothing (it is not even checked), report it, or fail the call.
 *
 * @example
 * ```ts
 * import { createTasksClient } from '@case-management/client'
 * import { validation, type ValidationMode } from '@case-management/client/validate'
 *
 * const mode: ValidationMode = 'warn'
 * const client = createTasksClient({ host, accountId, streamId, auth, validate: validation(mode) })
 * await client.getTasks()
 * ```
 */
export type ValidationMode = 'off' | 'warn' | 'throw'

/**
 * Schemas of one operation, from any library that implements Standard Schema.
 *
 * @example
 * ```ts
 * import { createTasksClient } from '@case-management/client'
 * import { validation, type OperationSchemas } from '@case-management/client/validate'
 * import { z } from 'zod'
 *
 * const getTasks: OperationSchemas = { response: z.object({ results: z.array(z.object({ name: z.string() })) }) }
 * const validate = validation({ schemas: { getTasks } })
 * console.log((await createTasksClient({ host, accountId, streamId, auth, validate }).getTasks()).results.length)
 * ```
 */
export interface OperationSchemas {
  /** Schema of the request body. */
  request?: StandardSchemaV1 | undefined
  /** Schema of the body of a successful answer. */
  response?: StandardSchemaV1 | undefined
}

/**
 * Options of {@link validation}.
 *
 * @example
 * ```ts
 * import { createTasksClient } from '@case-management/client'
 * import { validation, type ValidationOptions } from '@case-management/client/validate'
 *
 * const options: ValidationOptions = { response: 'warn', onViolation: (error) => console.log(error.hint) }
 * const client = createTasksClient({ host, accountId, streamId, auth, validate: validation(options) })
 * await client.getTasks()
 * ```
 */
export interface ValidationOptions {
  /**
   * What to do with requests whose body, headers or path parameters violate the contract.
   *
   * @defaultValue 'throw'
   */
  request?: ValidationMode | undefined
  /**
   * What to do with answers that violate the contract.
   *
   * @defaultValue 'throw'
   */
  response?: ValidationMode | undefined
  /** Schemas that replace the contract's for bodies. They only check: what a schema transforms is not used. */
  schemas?: Partial<Record<OperationId, OperationSchemas>> | undefined
  /**
   * Called in the mode `warn`.
   *
   * @defaultValue logs the message with `console.warn`
   */
  onViolation?: ((error: TasksError) => void) | undefined
}

/** One violation of a schema. */
interface Violation {
  /** JSON pointer. */
  key: string
  message: string
}

/**
 * Validates requests before they are sent and answers before they are returned.
 * An invalid request is a ValidationError, an invalid answer an UnexpectedAnswerError;
 * both reach `hooks.onError`, and so the log. A body is checked as it is sent, without keys that are `undefined`.
 *
 * @param options - one mode for both, or one for each.
 * @returns the `validate` option of a client. In the mode `throw` it fails the call.
 * @throws TypeError for an unknown mode; ValidationError or UnexpectedAnswerError from the call that is checked.
 *
 * @example
 * ```ts
 * import { createTasksClient } from '@case-management/client'
 * import { validation } from '@case-management/client/validate'
 *
 * const client = createTasksClient({
 *   host, accountId, streamId, auth,
 *   validate: validation({ request: 'throw', response: 'warn' }),
 * })
 * await client.getTasks({ limit: 10 })
 * ```
 */
export function validation(options: ValidationMode | ValidationOptions): Validate {
  const settings = typeof options === 'string' ? { request: options, response: options } : options
  const { schemas, onViolation = (error) => console.warn(error.message) } = settings
  const mode = { request: modeOf(settings, 'request'), response: modeOf(settings, 'response') }
  return async (checked) => {
    const { operation, part } = checked
    if (mode[part] === 'off') return
    // What JSON leaves out or writes otherwise is checked as the host gets it.
    const value: unknown =
      part === 'request' ? JSON.parse(JSON.stringify(checked.value) ?? 'null') : checked.value
    const schema = schemas?.[operation]?.[part]
    const violations = [
      ...checkParameters(checked),
      ...(schema ? await check(schema, value) : checkContract(operation, part, value)),
    ]
    if (violations.length === 0) return
    const error = errorOf(checked, violations)
    if (mode[part] === 'throw') throw error
    onViolation(error)
  }
}

const modes: readonly ValidationMode[] = ['off', 'warn', 'throw']

function modeOf(settings: ValidationOptions, part: Checked['part']): ValidationMode {
  const mode = settings[part] ?? 'throw'
  if (modes.includes(mode)) return mode
  const known = modes.map((name) => `'${name}'`).join(' | ')
  throw new TypeError(`validation: ${part} must be ${known}, not ${JSON.stringify(mode)}`)
}

/** Checks the path parameters and headers of a request. Their validators turn texts into numbers, so each gets a copy. */
function checkParameters({ operation, path, headers }: Checked): Violation[] {
  const { [operation]: validators } = parameterValidators
  return [
    ...(path ? violationsOf(validators.path, { ...path }) : []),
    ...(headers ? violationsOf(validators.headers, { ...headers }) : []),
  ].map(({ key, message }) => ({ key: key.slice(1), message }))
}

function checkContract(operation: OperationId, part: Checked['part'], value: unknown): Violation[] {
  const { request, responses } = bodyValidators[operation]
  const validator: CompiledValidator<unknown> = part === 'request' ? request : responses['200']
  return violationsOf(validator, value)
}

function violationsOf(validator: CompiledValidator<unknown>, value: unknown): Violation[] {
  if (validator(value)) return []
  return findingsOf(validator.errors ?? []).map(({ pointer, text }) => ({ key: pointer, message: text }))
}

async function check(schema: StandardSchemaV1, value: unknown): Promise<Violation[]> {
  const result = await schema['~standard'].validate(value)
  return (result.issues ?? []).map(({ path = [], message }) => ({
    key: path.map((part) => `/${String(typeof part === 'object' ? part.key : part)}`).join(''),
    message,
  }))
}

function errorOf(
  { operation, part, attempts, status, requestId }: Checked,
  violations: Violation[],
): TasksError {
  const facts = { operation, attempts, status, requestId }
  // One value can break several branches of a schema at once; the first message of each tells enough.
  const byKey = new Map<string, string>()
  for (const { key, message } of violations) if (!byKey.has(key)) byKey.set(key, message)
  const keys = [...byKey.keys()]
  const told = keys.slice(0, 5).map((key) => `${key || 'body'} ${byKey.get(key)}`)
  const more = keys.length > told.length ? ` and ${keys.length - told.length} more` : ''
  const what = `the ${part} breaks its schema: ${told.join('; ')}${more}`
  if (part === 'response') {
    const hint = 'The host breaks the contract: tell its owner, or validate answers in the mode warn'
    return new UnexpectedAnswerError(what, facts, 'application/json', '', hint)
  }
  return new ValidationError(what, facts, keys)
}
