import type { OperationId } from '@case-management/contract'
import bundle from '@case-management/contract/openapi.json' with { type: 'json' }
import { dereference } from './dereference.ts'
import { isObject, objectAt, type Json, type JsonObject } from './json.ts'

/** The bundle as plain JSON. */
export const contractDocument: JsonObject = JSON.parse(JSON.stringify(bundle))

/** A path or header parameter, references resolved. */
export interface ContractParameter {
  name: string
  in: string
  required: boolean
  schema: Json
  /** A valid value, as it is sent. */
  example: string
}

/** One operation of the bundle with where it is. */
export interface ContractOperation {
  path: string
  parameters: ContractParameter[]
  /** The operation object with every reference resolved. */
  node: JsonObject
  /** The operation object as it stands. */
  raw: JsonObject
}

const operationsById = new Map<OperationId, ContractOperation>()

/** Finds an operation of the bundle by its id. */
export function contractOperation(id: OperationId): ContractOperation {
  const known = operationsById.get(id) ?? findOperation(id)
  operationsById.set(id, known)
  return known
}

function findOperation(id: OperationId): ContractOperation {
  for (const [path, item] of Object.entries(objectAt(contractDocument, 'paths'))) {
    if (!isObject(item)) continue
    const operation = Object.values(item).find((node) => isObject(node) && node['operationId'] === id)
    if (!isObject(operation)) continue
    const node = resolved(operation)
    return { path, parameters: parametersOf(node), node, raw: operation }
  }
  throw new Error(`The contract has no operation ${id}.`)
}

/** The schema of the JSON body of one response, references resolved. */
export function responseSchema(id: OperationId, status: string): Json {
  const response = objectAt(objectAt(contractOperation(id).node, 'responses'), status)
  const [mediaType] = Object.values(objectAt(response, 'content'))
  if (!isObject(mediaType)) throw new Error(`${id} ${status} has no content.`)
  return mediaType['schema'] ?? true
}

function resolved(node: JsonObject): JsonObject {
  const copy = dereference(contractDocument, node)
  if (!isObject(copy)) throw new Error('An operation must be an object.')
  return copy
}

function parametersOf(operation: JsonObject): ContractParameter[] {
  const parameters = operation['parameters']
  if (!Array.isArray(parameters)) return []
  return parameters.filter(isObject).map((parameter) => ({
    name: textAt(parameter, 'name'),
    in: textAt(parameter, 'in'),
    required: parameter['required'] === true,
    schema: parameter['schema'] ?? true,
    example: valueText(parameter['example'] ?? ''),
  }))
}

function textAt(node: JsonObject, key: string): string {
  const value = node[key]
  if (typeof value !== 'string') throw new Error(`Expected a text at "${key}".`)
  return value
}

function valueText(value: Json): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}
