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

const okStatus = 200

/**
 * Two modules, so that a bundler can leave out what a caller has no use for:
 * `calls.ts` is all that a client carries, and `descriptors.ts` adds what hosts and their tests need to know.
 */
export function emitDescriptors(document: OpenApiDocument): GeneratedFile[] {
  const located = operationsOf(document)
  const calls = Object.fromEntries(
    located.map((each) => [each.operation.operationId, describeCall(document, each)]),
  )
  const contract = { title: document.info.title, version: document.info.version, hash: hashOf(document) }
  const ids = located.map(({ operation }) => operation.operationId)
  const operations = located.map((each) => describeRest(document, each))
  return [
    {
      name: 'calls.ts',
      text: [
        banner(document),
        "import type { CallDescriptor, SecurityFacts } from '../descriptor.ts'\n",
        `${constant('security', security(document), 'How a caller proves who it is.').trimEnd()} satisfies SecurityFacts\n`,
        `${constant('calls', calls, 'How each operation of the contract is called, by its id.').trimEnd()} satisfies Record<string, CallDescriptor>\n`,
      ].join('\n'),
    },
    {
      name: 'descriptors.ts',
      text: [
        banner(document),
        "import type { ContractFacts, OperationDescriptor } from '../descriptor.ts'",
        "import { calls } from './calls.ts'\n",
        `${constant('contract', contract, 'Which contract this is.').trimEnd()} satisfies ContractFacts\n`,
        '/** Every operation of the contract by its id. */',
        'export const operations = {',
        ...ids.map((id, index) => `  ${id}: {\n    ...calls.${id},\n${members(operations[index])}  },`),
        '} as const satisfies Record<string, OperationDescriptor>\n',
      ].join('\n'),
    },
  ]
}

/** The members of an object as they stand in an object literal, each with a comma. */
function members(value: object = {}): string {
  return Object.entries(value)
    .map(([key, member]) => `    ${key}: ${JSON.stringify(member, null, 2).replaceAll('\n', '\n    ')},\n`)
    .join('')
}

function describeCall(document: OpenApiDocument, { path, method, operation }: LocatedOperation): object {
  return {
    id: operation.operationId,
    method,
    path,
    contentType: onlyMediaType(operation.requestBody.content)[0],
    answerHeaders: headersByStatus(document, operation)[okStatus],
    ...(operation['x-pagination'] && { pagination: operation['x-pagination'] }),
    retry: operation['x-retry'],
  }
}

function describeRest(document: OpenApiDocument, { operation, parameters }: LocatedOperation): object {
  return {
    pathParameters: parameters.filter((parameter) => parameter.in === 'path').map(({ name }) => name),
    headers: parameters
      .filter((parameter) => parameter.in === 'header')
      .map(({ name, required = false }) => ({ name, required })),
    bodyLimits: operation.requestBody['x-body-limits'],
    serverManaged: serverManaged(document, operation),
    responses: Object.fromEntries(
      Object.entries(headersByStatus(document, operation)).map(([status, headers]) => [status, { headers }]),
    ),
  }
}

/** Names of the documented headers of each response. */
function headersByStatus(document: OpenApiDocument, operation: Operation): Record<string, string[]> {
  return Object.fromEntries(
    Object.entries(operation.responses).map(([status, response]) => [
      status,
      Object.keys(resolve(document.components.responses, response).headers ?? {}),
    ]),
  )
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
