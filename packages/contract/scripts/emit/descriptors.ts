import {
  isObject,
  onlyMediaType,
  operationsOf,
  resolve,
  type Json,
  type LocatedOperation,
  type OpenApiDocument,
  type Operation,
} from '../openapi-document.ts'
import { banner, constant, hashOf, type GeneratedFile } from './file.ts'

/**
 * Operation descriptors: all that client, sandbox and conformance need to know of an operation at run time.
 * What only a validator or a reader needs is left out, because the client carries this file.
 */
export function emitDescriptors(document: OpenApiDocument): GeneratedFile {
  const operations = Object.fromEntries(
    operationsOf(document).map((located) => [located.operation.operationId, describe(document, located)]),
  )
  const contract = { title: document.info.title, version: document.info.version, hash: hashOf(document) }
  const text = [
    banner(document),
    "import type { ContractFacts, OperationDescriptor, SecurityFacts } from '../descriptor.ts'\n",
    `${constant('contract', contract, 'Which contract this is.').trimEnd()} satisfies ContractFacts\n`,
    `${constant('security', security(document), 'How a caller proves who it is.').trimEnd()} satisfies SecurityFacts\n`,
    `${constant('operations', operations, 'Every operation of the contract by its id.').trimEnd()} satisfies Record<string, OperationDescriptor>\n`,
  ]
  return { name: 'descriptors.ts', text: text.join('\n') }
}

function describe(
  document: OpenApiDocument,
  { path, method, operation, parameters }: LocatedOperation,
): object {
  const named = (place: string) => parameters.filter((parameter) => parameter.in === place)
  return {
    id: operation.operationId,
    method,
    path,
    pathParameters: named('path').map((parameter) => parameter.name),
    headers: named('header').map(({ name, required = false }) => ({ name, required })),
    contentType: onlyMediaType(operation.requestBody.content)[0],
    bodyLimits: operation.requestBody['x-body-limits'],
    serverManaged: serverManaged(document, operation),
    responses: Object.fromEntries(
      Object.entries(operation.responses).map(([status, response]) => [
        status,
        { headers: Object.keys(resolve(document.components.responses, response).headers ?? {}) },
      ]),
    ),
    ...(operation['x-pagination'] && { pagination: operation['x-pagination'] }),
    retry: operation['x-retry'],
  }
}

/** Keys of the request body that only the server sets, in the order of the schema. */
function serverManaged(document: OpenApiDocument, operation: Operation): string[] {
  const { schema } = onlyMediaType(operation.requestBody.content)[1]
  const reference = schema['$ref']
  if (typeof reference !== 'string')
    throw new Error(`The body of ${operation.operationId} must be a component.`)
  const name = reference.slice(reference.lastIndexOf('/') + 1)
  const properties = document.components.schemas[name]?.['properties'] ?? {}
  return Object.entries(properties)
    .filter(([, property]: [string, Json]) => isObject(property) && property['x-server-managed'] === true)
    .map(([key]) => key)
}

function security(document: OpenApiDocument): object {
  const [scheme, ...others] = Object.values(document.components.securitySchemes)
  if (!scheme || others.length > 0) throw new Error('The contract must have exactly one security scheme.')
  if (!scheme['x-jwt']) throw new Error('The security scheme must say in x-jwt how its token is made.')
  return { header: scheme.name, jwt: scheme['x-jwt'] }
}
