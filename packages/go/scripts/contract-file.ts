import { contract, operations, security, type OperationDescriptor } from '@case-management/contract'
import { goName } from './go-name.ts'

const quoted = (text: string) => JSON.stringify(text)
const list = (type: string, values: readonly (string | number)[]) =>
  `[]${type}{${values.map((value) => JSON.stringify(value)).join(', ')}}`

/** The Go file with what the client has to know of the contract beside its types; gofmt lays it out. */
export function contractFile(): string {
  const all: readonly OperationDescriptor[] = Object.values(operations)
  const optional = new Set(
    all.flatMap(({ headers }) => headers.filter(({ required }) => !required).map(({ name }) => name)),
  )
  const answers = new Set(
    all.flatMap(({ responses }) => Object.values(responses).flatMap(({ headers }) => headers)),
  )
  const required = new Set(
    all.flatMap(({ headers }) => headers.filter((header) => header.required).map(({ name }) => name)),
  )
  return [
    `// Code generated from the operation descriptors of the contract. DO NOT EDIT.`,
    '',
    'package casemanagement',
    '',
    'import "time"',
    '',
    `// ContractVersion is the version of the contract that this client was generated from.`,
    `const ContractVersion = ${quoted(contract.version)}`,
    '',
    '// Optional request headers, for [WithHeader].',
    'const (',
    ...[...optional].map((name) => `Header${goName(name)} = ${quoted(name)}`),
    ')',
    '',
    '// Headers that the client sets or reads itself.',
    'const (',
    `tokenHeader = ${quoted(security.header)}`,
    ...[...required].map((name) => `${lowerFirst(goName(name))}Header = ${quoted(name)}`),
    ...[...answers].map((name) => `${lowerFirst(goName(name))}Header = ${quoted(name)}`),
    ')',
    '',
    '// How tokens are signed.',
    'const (',
    `appIDClaim = ${quoted(security.jwt.appIdClaim)}`,
    `subjectClaim = ${quoted(security.jwt.subjectClaim)}`,
    `apiScope = ${quoted(security.jwt.scope)}`,
    ')',
    '',
    ...all.flatMap(operationVariable),
  ].join('\n')
}

function operationVariable({
  id,
  method,
  path,
  contentType,
  pathParameters,
  bodyLimits,
  retry,
  pagination,
}: OperationDescriptor): string[] {
  const { rateLimit } = retry
  return [
    `var ${id} = operation{`,
    `id: ${quoted(id)},`,
    `method: ${quoted(method)},`,
    `path: ${quoted(path)},`,
    `pathParameters: ${list('string', pathParameters)},`,
    `contentType: ${quoted(contentType)},`,
    `maxDepth: ${bodyLimits.maxDepth},`,
    'retry: retryPolicy{',
    `idempotent: ${retry.idempotent},`,
    `maxAttempts: ${retry.maxAttempts},`,
    `statuses: ${list('int', retry.statuses)},`,
    `baseDelay: ${retry.baseDelayMs} * time.Millisecond,`,
    `maxDelay: ${retry.maxDelayMs} * time.Millisecond,`,
    `rateLimitDelay: ${rateLimit.delayMs} * time.Millisecond,`,
    `rateLimitMessages: ${list('string', rateLimit.messages)},`,
    '},',
    ...(pagination === undefined
      ? []
      : [
          `pagination: &pagination{items: ${quoted(pagination.items)}, total: ${quoted(pagination.total)}, hasMore: ${quoted(pagination.hasMore)}, skip: ${quoted(pagination.skip)}},`,
        ]),
    '}',
    '',
  ]
}

/** A Go name that is not exported. */
function lowerFirst(name: string): string {
  return name.replace(/^[A-Z]+(?=[A-Z]|$)|^[A-Z]/, (start) => start.toLowerCase())
}
