import { numberFormats } from '../../src/schema-shape.ts'
import {
  isObject,
  onlyMediaType,
  operationsOf,
  resolve,
  type Json,
  type OpenApiDocument,
  type Parameter,
  type Schema,
} from '../openapi-document.ts'
import { banner, constant, type GeneratedFile } from './file.ts'

/** Keys that say something to people, not to a validator. */
const annotations = new Set([
  'description',
  'title',
  'example',
  'examples',
  'summary',
  'default',
  'deprecated',
  '$comment',
])

/** One JSON Schema 2020-12 document, free of OpenAPI: every component, and what each operation takes and gives. */
export interface SchemaDocument {
  $schema: string
  $id: string
  $defs: Record<string, Schema>
}

/** The names of the definitions made for one operation. */
export interface OperationSchemaNames {
  pathParameters: string
  headers: string
  requestBody: string
  responses: Record<string, string>
}

/** The schema document, with the names of the definitions by operation. */
export function schemaDocument(document: OpenApiDocument): {
  schemas: SchemaDocument
  operations: Record<string, OperationSchemaNames>
} {
  const $defs: Record<string, Schema> = {}
  for (const [name, schema] of Object.entries(document.components.schemas)) $defs[name] = plain(schema)

  const operations: Record<string, OperationSchemaNames> = {}
  for (const { operation, parameters } of operationsOf(document)) {
    const id = operation.operationId
    const names: OperationSchemaNames = {
      pathParameters: `${id}.pathParameters`,
      headers: `${id}.headers`,
      requestBody: `${id}.requestBody`,
      responses: {},
    }
    $defs[names.pathParameters] = parametersSchema(parameters, 'path')
    $defs[names.headers] = parametersSchema(parameters, 'header')
    $defs[names.requestBody] = plain(onlyMediaType(operation.requestBody.content)[1].schema)
    for (const [status, response] of Object.entries(operation.responses)) {
      const content = resolve(document.components.responses, response).content
      if (!content) continue
      const name = `${id}.response.${status}`
      names.responses[status] = name
      $defs[name] = plain(onlyMediaType(content)[1].schema)
    }
    operations[id] = names
  }
  const schemas = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'urn:case-management:contract',
    $defs,
  }
  return { schemas, operations }
}

/** The schema document as a module. */
export function emitSchemas(document: OpenApiDocument): GeneratedFile {
  const { schemas, operations } = schemaDocument(document)
  const text = [
    banner(document),
    constant('schemas', schemas, 'Every schema of the contract as one JSON Schema 2020-12 document.'),
    constant('operationSchemas', operations, 'The names in `$defs` that belong to each operation.'),
  ]
  return { name: 'schemas.ts', text: text.join('\n') }
}

/** Header names are lower-cased, as every HTTP library gives them. */
function parametersSchema(parameters: Parameter[], place: Parameter['in']): Schema {
  const own = parameters.filter((parameter) => parameter.in === place)
  const nameOf = (parameter: Parameter) =>
    place === 'header' ? parameter.name.toLowerCase() : parameter.name
  return {
    type: 'object',
    required: own.filter((parameter) => parameter.required).map(nameOf),
    properties: Object.fromEntries(own.map((parameter) => [nameOf(parameter), plain(parameter.schema)])),
  }
}

/** A schema without extensions and annotations, its references pointing into `$defs`. */
function plain(schema: Schema): Schema {
  const kept = Object.entries(schema).filter(
    ([key, value]) =>
      !annotations.has(key) && !key.startsWith('x-') && !(key === 'format' && numberFormats.has(value)),
  )
  return Object.fromEntries(kept.map(([key, value]) => [key, plainKeyword(key, value)]))
}

function plainKeyword(keyword: string, value: Json): Json {
  if (keyword === '$ref' && typeof value === 'string')
    return value.replace('#/components/schemas/', '#/$defs/')
  if (keyword === 'enum' || keyword === 'const') return value
  if (keyword === 'properties' && isObject(value)) {
    // The keys of this object are property names, so none of them is an annotation.
    return Object.fromEntries(Object.entries(value).map(([name, property]) => [name, plainNode(property)]))
  }
  return plainNode(value)
}

function plainNode(node: Json): Json {
  if (Array.isArray(node)) return node.map(plainNode)
  return isObject(node) ? plain(node) : node
}
