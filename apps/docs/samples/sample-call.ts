import { operations, security, type OperationDescriptor, type OperationId } from '@case-management/contract'
import { examples } from '@case-management/contract/examples'
import type { JsonObject } from '../site/json.ts'
import { isObject, jsonCopy } from '../site/json.ts'
import { variableOf, variables } from './variables.ts'

/** A named request example of the contract, as a call. */
export interface SampleCall {
  operation: OperationDescriptor & { id: OperationId }
  /** Name of the example. */
  name: string
  body: JsonObject
  /** Values of the path parameters that do not come from the environment. */
  pathValues: Record<string, string>
}

/** A request header of a sample: its value comes from a variable. */
export interface SampleHeader {
  name: string
  variable: string
}

/** The calls of an operation, one for each of its named request examples. */
export function sampleCalls(id: OperationId): SampleCall[] {
  const answers: Record<string, unknown> = examples[id].responses['200']
  return Object.entries(examples[id].requests).map(([name, value]) => {
    const body = jsonCopy(value)
    if (!isObject(body)) throw new Error(`The request example ${name} of ${id} is not an object.`)
    return { operation: operations[id], name, body, pathValues: pathValues(answers[name]) }
  })
}

/** The task that an update changes is the one that its example answers with. */
function pathValues(answer: unknown): Record<string, string> {
  const record = jsonCopy(answer ?? {})
  const taskId = isObject(record) ? record['_id'] : undefined
  return typeof taskId === 'string' ? { taskId } : {}
}

/**
 * The path of a call.
 *
 * @param insert - writes a variable in the language of the sample.
 * @throws an error of one line for a path parameter without a value.
 */
export function pathOf(
  { operation, pathValues: values }: SampleCall,
  insert: (variable: string) => string,
): string {
  return operation.pathParameters.reduce((path, parameter) => {
    const variable = variableOf(parameter)
    const value = variable === undefined ? values[parameter] : insert(variable)
    if (value === undefined)
      throw new Error(`No sample value for the path parameter ${parameter} of ${operation.id}.`)
    return path.replace(`{${parameter}}`, value)
  }, operation.path)
}

/**
 * The headers that every call needs, but for the content type.
 *
 * @throws an error of one line for a required header without a variable.
 */
export function headersOf({ operation }: SampleCall): SampleHeader[] {
  const required = operation.headers.filter((header) => header.required)
  return [
    { name: security.header, variable: variables.token },
    ...required.map(({ name }) => {
      const variable = variableOf(name)
      if (variable === undefined)
        throw new Error(`No sample value for the header ${name} of ${operation.id}.`)
      return { name, variable }
    }),
  ]
}
