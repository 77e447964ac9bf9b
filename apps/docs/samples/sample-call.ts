import { operations, security, type OperationDescriptor, type OperationId } from '@case-management/contract'
import { examples } from '@case-management/contract/examples'
import type { JsonObject } from '../site/json.ts'
import { isObject, jsonCopy } from '../site/json.ts'
import { variableOf, variables } from './variables.ts'

/** A request, as samples are written from it. */
export interface SampleCall {
  operation: OperationDescriptor & { id: OperationId }
  body: JsonObject
  /** Values of path parameters to write into the sample, in place of the variables that hold them otherwise. */
  pathValues: Record<string, string>
}

/** A named request example of the contract, as a call. Whom it is about comes from the environment. */
export interface ExampleCall extends SampleCall {
  /** Name of the example. */
  name: string
}

/** A request header of a sample: its value comes from a variable. */
export interface SampleHeader {
  name: string
  variable: string
}

/** The calls of an operation, one for each of its named request examples. */
export function sampleCalls(id: OperationId): ExampleCall[] {
  return Object.entries(examples[id].requests).map(([name, value]) => {
    const body = jsonCopy(value)
    if (!isObject(body)) throw new Error(`The request example ${name} of ${id} is not an object.`)
    return { operation: operations[id], name, body, pathValues: {} }
  })
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
    const value = values[parameter] ?? insert(pathVariable(operation, parameter))
    return path.replace(`{${parameter}}`, () => value)
  }, operation.path)
}

/** The variables that a sample reads, in the order in which they are told. */
export function variablesOf({ operation, pathValues }: SampleCall): string[] {
  const inPath = operation.pathParameters.filter((parameter) => !(parameter in pathValues))
  const read = new Set([
    variables.url,
    ...headersOf({ operation }).map(({ variable }) => variable),
    ...inPath.map((parameter) => pathVariable(operation, parameter)),
  ])
  return Object.values(variables).filter((variable) => read.has(variable))
}

/** The variable that holds a path parameter. */
export function pathVariable({ id }: SampleCall['operation'], parameter: string): string {
  const variable = variableOf(parameter)
  if (variable === undefined) throw new Error(`No sample value for the path parameter ${parameter} of ${id}.`)
  return variable
}

/**
 * The headers that every call needs, but for the content type.
 *
 * @throws an error of one line for a required header without a variable.
 */
export function headersOf({ operation }: Pick<SampleCall, 'operation'>): SampleHeader[] {
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
