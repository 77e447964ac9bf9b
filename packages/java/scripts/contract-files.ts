import { contract, operations, security, type OperationDescriptor } from '@case-management/contract'

const mark = '// Generated from the operation descriptors of the contract by `pnpm generate`. Do not edit.'
const quoted = (text: string) => JSON.stringify(text)
const list = (values: readonly (string | number)[]) =>
  `List.of(${values.map((value) => JSON.stringify(value)).join(', ')})`
const constant = (name: string, value: string) =>
  `  static final String ${javaConstant(name)} = ${quoted(value)};`

/** The Java files with what the client has to know of the contract beside its records, by their names. */
export function contractFiles(): Record<'Contract.java' | 'Headers.java', string> {
  return { 'Contract.java': contractFile(), 'Headers.java': headersFile() }
}

const all: readonly OperationDescriptor[] = Object.values(operations)

function headersOf(required: boolean): string[] {
  return [
    ...new Set(
      all.flatMap(({ headers }) =>
        headers.filter((header) => header.required === required).map(({ name }) => name),
      ),
    ),
  ]
}

function contractFile(): string {
  const answers = new Set(
    all.flatMap(({ responses }) => Object.values(responses).flatMap(({ headers }) => headers)),
  )
  return [
    mark,
    '',
    'package casemanagement;',
    '',
    'import java.util.List;',
    '',
    '/** What the client knows of the contract beside its records. */',
    'final class Contract {',
    constant('version', contract.version),
    '',
    constant('token-header', security.header),
    ...[...headersOf(true), ...answers].map((name) => constant(`${name}-header`, name)),
    '',
    constant('app-id-claim', security.jwt.appIdClaim),
    constant('subject-claim', security.jwt.subjectClaim),
    constant('api-scope', security.jwt.scope),
    ...all.flatMap((operation) => ['', ...operationConstant(operation)]),
    '',
    '  private Contract() {}',
    '}',
    '',
  ].join('\n')
}

function operationConstant(operation: OperationDescriptor): string[] {
  const { id, method, path, contentType, pathParameters, bodyLimits, retry, pagination } = operation
  const { rateLimit } = retry
  return [
    `  static final Operation ${javaConstant(id)} =`,
    '      new Operation(',
    `          ${[id, method, path].map(quoted).join(', ')},`,
    `          ${list(pathParameters)},`,
    `          ${quoted(contentType)},`,
    `          ${bodyLimits.maxDepth},`,
    '          new RetryPolicy(',
    `              ${retry.idempotent},`,
    `              ${retry.maxAttempts},`,
    `              ${list(retry.statuses)},`,
    `              ${[retry.baseDelayMs, retry.maxDelayMs, rateLimit.delayMs].join(', ')},`,
    `              ${list(rateLimit.messages)}),`,
    `          ${pagination === undefined ? 'null' : quoted(pagination.skip)});`,
  ]
}

function headersFile(): string {
  return [
    mark,
    '',
    'package casemanagement;',
    '',
    '/** Names of the optional request headers of the contract, for {@link CallOptions#header}. */',
    'public final class Headers {',
    ...headersOf(false).flatMap((name) => [
      `  /** {@code ${name}}. */`,
      `  public ${constant(name, name).trim()}`,
      '',
    ]),
    '  private Headers() {}',
    '}',
    '',
  ].join('\n')
}

/** `X-Timezone-Offset` is `X_TIMEZONE_OFFSET`, and `getTasks` is `GET_TASKS`. */
export function javaConstant(name: string): string {
  return name
    .replaceAll(/([a-z])([A-Z])/g, '$1_$2')
    .replaceAll(/[^A-Za-z0-9]+/g, '_')
    .toUpperCase()
}
