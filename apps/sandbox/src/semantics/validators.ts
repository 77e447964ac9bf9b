import { isDeepStrictEqual } from 'node:util'
import type { OperationId } from '@case-management/contract'
import {
  contractDialect,
  dialectSchemas,
  type Dialect,
  type SchemaDocument,
} from '@case-management/contract/questions'
import { schemas } from '@case-management/contract/schemas'
import { bodyValidators, type CompiledValidator } from '@case-management/contract/validators'
import addFormats from 'ajv-formats'
import { Ajv2020 } from 'ajv/dist/2020.js'
import type { TaskFilter, TaskUpdate } from '../model.ts'
import { answerForm, type AnswerForm } from './answer-form.ts'

/** What requests and answers are held against. */
export interface Validators {
  requests: { getTasks: CompiledValidator<TaskFilter>; updateTask: CompiledValidator<TaskUpdate> }
  /** The validator for the body of an answer; nothing for a status that is not answered. */
  answer: (operation: OperationId, status: number) => CompiledValidator<unknown> | undefined
  /** The media type of an answer; nothing where it has none. */
  mediaType: AnswerForm['mediaType']
}

/** Bodies of answers to calls that went well, by operation. */
const records = { getTasks: 'TaskPage', updateTask: 'Task' } as const satisfies Record<OperationId, string>

/** The contract's compiled validators, or such as follow from a dialect that changes a schema or a status. */
export function validatorsUnder(dialect: Dialect): Validators {
  const { getTasks, updateTask } = bodyValidators
  const { mediaType } = answerForm(dialect)
  const asDocumented: Validators = {
    mediaType,
    requests: { getTasks: getTasks.request, updateTask: updateTask.request },
    answer: (operation, status) => {
      const responses: Record<string, CompiledValidator<unknown>> = bodyValidators[operation].responses
      return responses[status]
    },
  }
  if (dialect === contractDialect) return asDocumented
  const document = dialectSchemas(dialect)
  if (isDeepStrictEqual(document, schemas)) {
    return { ...asDocumented, answer: withAnyError(asDocumented.answer, getTasks.responses[400]) }
  }
  const compiled = compilerOf(document)
  const answers = {
    getTasks: compiled<unknown>(records.getTasks),
    updateTask: compiled<unknown>(records.updateTask),
  }
  return {
    mediaType,
    requests: {
      getTasks: compiled<TaskFilter>('TaskFilter'),
      updateTask: compiled<TaskUpdate>('TaskUpdate'),
    },
    answer: withAnyError((operation) => answers[operation], compiled<unknown>('ErrorBody')),
  }
}

/** Under a dialect a refusal may have any status of an error. */
function withAnyError(answer: Validators['answer'], error: CompiledValidator<unknown>): Validators['answer'] {
  return (operation, status) => {
    if (status === 200) return answer(operation, status)
    return status >= 400 && status <= 599 ? error : undefined
  }
}

/** Compiles definitions by name, each when it is first needed: a test rarely needs all. */
function compilerOf(document: SchemaDocument): <T>(name: string) => CompiledValidator<T> {
  const ajv = new Ajv2020({ allErrors: true, strict: true, strictRequired: false, strictTypes: false })
  addFormats.default(ajv)
  ajv.addSchema(document)
  return <T>(name: string) => {
    const proves = (value: unknown): value is T => {
      const validate = ajv.getSchema<T>(`${schemas.$id}#/$defs/${name}`)
      if (validate === undefined) throw new Error(`The contract has no schema ${name}.`)
      const isValid = validate(value) === true
      validator.errors = validate.errors ?? null
      return isValid
    }
    const validator: CompiledValidator<T> = proves
    return validator
  }
}
