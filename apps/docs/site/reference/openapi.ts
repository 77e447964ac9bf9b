import type { OperationId } from '@case-management/contract'
import { describedBundle } from '../described-bundle.ts'

/** A JSON Schema of the bundle, as far as it is shown. */
export interface Schema {
  $ref?: string
  type?: string | string[]
  title?: string
  description?: string
  format?: string
  pattern?: string
  enum?: unknown[]
  default?: unknown
  examples?: unknown[]
  minLength?: number
  maxLength?: number
  minimum?: number
  maximum?: number
  minItems?: number
  maxItems?: number
  required?: string[]
  properties?: Record<string, Schema>
  items?: Schema
  oneOf?: Schema[]
  anyOf?: Schema[]
  'x-evidence'?: string
}

/** A header of a response, or a parameter, which has a name and a place besides. */
export interface Header {
  $ref?: string
  description?: string
  schema?: Schema
  'x-evidence'?: string
}

export interface Parameter extends Header {
  name?: string
  in?: string
  required?: boolean
}

export interface Example {
  $ref?: string
  summary?: string
  description?: string
  value?: unknown
}

export interface Content {
  schema: Schema
  examples?: Record<string, Example>
}

export interface Response {
  $ref?: string
  description?: string
  'x-evidence'?: string
  headers?: Record<string, Header>
  content?: Record<string, Content>
}

export interface Operation {
  operationId: OperationId
  tags: string[]
  summary: string
  description: string
  parameters: Parameter[]
  requestBody: { description?: string; content: Record<string, Content> }
  responses: Record<string, Response>
}

/** A document of the contract, as far as it is shown. */
export interface OpenApi {
  info: { title: string; version: string; summary: string; description: string }
  paths: Record<string, Record<string, Operation>>
  components: {
    schemas: Record<string, Schema>
    parameters: Record<string, Parameter>
    responses: Record<string, Response>
    headers: Record<string, Header>
    examples: Record<string, Example>
    securitySchemes: Record<string, { name: string; description: string; 'x-evidence'?: string }>
  }
}

/** The bundle of the contract with all that descriptions can say, for texts one folder below the root of the site. */
export const document: OpenApi = JSON.parse(JSON.stringify(describedBundle('../guides/contradictions.md')))

/** Every operation with its method and path. */
export const documentedOperations = operationsOf(document)

/** The operations of a document, each with its method and path. */
export function operationsOf({ paths }: OpenApi) {
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ method: method.toUpperCase(), path, operation })),
  )
}

/** What a reference points at, with what stands beside the reference; anything else as it is. */
export function resolved<T extends { $ref?: string }>(components: Record<string, T>, value: T): T {
  const target = value.$ref === undefined ? undefined : components[componentName(value.$ref)]
  return target ? { ...target, ...value } : value
}

/** The name of the component that a reference points at. */
export function componentName(reference: string): string {
  return reference.split('/').at(-1) ?? reference
}
