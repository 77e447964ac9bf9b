import { operationSchemas, schemas } from '@case-management/contract/schemas'
import type { OperationId } from '@case-management/contract'
import type { Json } from '../../site/json.ts'

/** A JSON Schema of the contract, as far as the form reads it. */
export interface JsonSchema {
  readonly $ref?: string
  readonly type?: string | readonly string[]
  readonly enum?: readonly string[]
  readonly format?: string
  readonly default?: Json
  readonly minimum?: number
  readonly maximum?: number
  readonly minLength?: number
  readonly maxLength?: number
  readonly maxItems?: number
  readonly maxProperties?: number
  readonly properties?: { readonly [name: string]: JsonSchema }
  readonly required?: readonly string[]
  readonly items?: JsonSchema
  readonly oneOf?: readonly JsonSchema[]
  readonly anyOf?: readonly JsonSchema[]
}

/** A schema with the name that it has in the contract, by which its description is found. */
export interface NamedSchema {
  name?: string | undefined
  schema: JsonSchema
}

const definitions: { readonly [name: string]: JsonSchema } = schemas.$defs
const prefix = '#/$defs/'

/** The schema of the request body of an operation. */
export function requestSchema(id: OperationId): NamedSchema {
  return resolved({ $ref: prefix + operationSchemas[id].requestBody })
}

/** The schema that a reference leads to. */
export function resolved(schema: JsonSchema, name?: string): NamedSchema {
  if (schema.$ref === undefined) return { name, schema }
  const target = schema.$ref.slice(prefix.length)
  return resolved(definitions[target] ?? {}, target)
}
