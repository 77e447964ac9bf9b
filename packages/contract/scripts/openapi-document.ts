/** A JSON value. */
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json }

/** A JSON Schema 2020-12 object as it stands in the bundle. */
export type Schema = { [key: string]: Json }

/** Whether a value is an object, and neither a list nor null. */
export function isObject(node: Json | undefined): node is Schema {
  return node !== null && typeof node === 'object' && !Array.isArray(node)
}

/** The parts of an OpenAPI 3.1 document that the generators read, after bundling. */
export interface OpenApiDocument {
  openapi: string
  info: {
    title: string
    version: string
    summary?: string
    description?: string
    license: { name: string; identifier?: string; url?: string }
    [extension: `x-${string}`]: Json
  }
  paths: Record<string, PathItem>
  components: {
    schemas: Record<string, Schema>
    parameters?: Record<string, Parameter>
    responses?: Record<string, Response>
    headers?: Record<string, Header>
    examples?: Record<string, Example>
    securitySchemes: Record<string, SecurityScheme>
  }
}

/** One path with its only operation: the API has no path with two methods. */
export interface PathItem {
  parameters?: (Parameter | Reference)[]
  post?: Operation
}

/** One operation. */
export interface Operation {
  operationId: string
  summary: string
  description?: string
  parameters?: (Parameter | Reference)[]
  security?: Record<string, string[]>[]
  requestBody: { required?: boolean; content: Record<string, MediaType>; 'x-body-limits': Json }
  responses: Record<string, Response | Reference>
  [extension: `x-${string}`]: Json
}

/** A path or header parameter. */
export interface Parameter {
  name: string
  in: 'path' | 'header' | 'query'
  required?: boolean
  description?: string
  schema: Schema
  [extension: `x-${string}`]: Json
}

/** One documented response. */
export interface Response {
  description: string
  headers?: Record<string, Header | Reference>
  content?: Record<string, MediaType>
  [extension: `x-${string}`]: Json
}

/** A response header. */
export interface Header {
  description?: string
  schema: Schema
  example?: Json
  examples?: Record<string, Example>
  [extension: `x-${string}`]: Json
}

/** A body in one content type. */
export interface MediaType {
  schema: Schema
  examples?: Record<string, Example | Reference>
}

/** A named example. */
export interface Example {
  summary?: string
  description?: string
  value: Json
}

/** How a caller proves who it is. */
export interface SecurityScheme {
  type: string
  in?: string
  name?: string
  [extension: `x-${string}`]: Json
}

/** A local reference into the bundle. */
export interface Reference {
  $ref: string
}

/** The document as plain JSON, for walking over every node. */
export function asJson(document: OpenApiDocument): Json {
  const json: Json = JSON.parse(JSON.stringify(document))
  return json
}

/**
 * Follows a reference into one kind of component, if there is one.
 *
 * @throws Error when the bundle holds no such component: the bundler would have failed before.
 */
export function resolve<T extends object>(components: Record<string, T> | undefined, node: T | Reference): T {
  if (!isReference(node)) return node
  const target = components?.[node.$ref.slice(node.$ref.lastIndexOf('/') + 1)]
  if (target === undefined) throw new Error(`The bundle has no ${node.$ref}.`)
  return target
}

function isReference(node: object): node is Reference {
  return '$ref' in node
}

/** An operation with where it is served. */
export interface LocatedOperation {
  path: string
  method: 'POST'
  operation: Operation
  parameters: Parameter[]
}

/** Every operation of the document, in the order of its paths, parameters resolved. */
export function operationsOf(document: OpenApiDocument): LocatedOperation[] {
  return Object.entries(document.paths).flatMap(([path, item]) => {
    if (!item.post) return []
    const parameters = [...(item.parameters ?? []), ...(item.post.parameters ?? [])]
    return [
      {
        path,
        method: 'POST' as const,
        operation: item.post,
        parameters: parameters.map((parameter) => resolve(document.components.parameters, parameter)),
      },
    ]
  })
}

/** The media type of a body that has exactly one. */
export function onlyMediaType(content: Record<string, MediaType>): [string, MediaType] {
  const [entry, ...others] = Object.entries(content)
  if (!entry || others.length > 0) throw new Error('A body must have exactly one content type.')
  return entry
}
