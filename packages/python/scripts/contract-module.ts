import { contract, operations, security } from '@case-management/contract'
import type { OperationDescriptor } from '@case-management/contract'

const seconds = (milliseconds: number) => milliseconds / 1000

/** A value as Python writes it. */
function literal(value: string | number | boolean | readonly (string | number)[] | null): string {
  if (value === null) return 'None'
  if (typeof value === 'boolean') return value ? 'True' : 'False'
  if (typeof value === 'object') return `(${value.map((item) => `${literal(item)}, `).join('')})`
  return JSON.stringify(value)
}

function construct(
  name: string,
  values: Record<string, Parameters<typeof literal>[0] | { code: string }>,
): string {
  const given = Object.entries(values).map(
    ([key, value]) =>
      `${key}=${typeof value === 'object' && value !== null && 'code' in value ? value.code : literal(value)}`,
  )
  return `${name}(${given.join(', ')})`
}

function operationOf({
  id,
  method,
  path,
  contentType,
  bodyLimits,
  pagination,
  retry,
}: OperationDescriptor): string {
  const { rateLimit } = retry
  return construct('Operation', {
    id,
    method,
    path,
    content_type: contentType,
    max_depth: bodyLimits.maxDepth,
    pagination: {
      code: pagination
        ? construct('Pagination', {
            skip: pagination.skip,
            limit: pagination.limit,
            items: pagination.items,
            total: pagination.total,
            has_more: pagination.hasMore,
          })
        : 'None',
    },
    retry: {
      code: construct('RetryPolicy', {
        idempotent: retry.idempotent,
        max_attempts: retry.maxAttempts,
        statuses: retry.statuses,
        base_delay: seconds(retry.baseDelayMs),
        max_delay: seconds(retry.maxDelayMs),
        rate_limit_delay: seconds(rateLimit.delayMs),
        rate_limit_messages: rateLimit.messages,
      }),
    },
  })
}

/** The Python module that holds what the contract says at run time; ruff lays it out. */
export function contractModule(): string {
  const { header, jwt } = security
  const described: readonly OperationDescriptor[] = Object.values(operations)
  const names = new Set<string>()
  for (const operation of described) {
    for (const { name } of operation.headers) names.add(name)
    for (const response of Object.values(operation.responses))
      for (const name of response.headers) names.add(name)
  }
  return [
    '"""What the contract says of its operations."""',
    'from typing import Final',
    'from .._operation import Operation, Pagination, RetryPolicy, Security',
    `CONTRACT_VERSION: Final = ${literal(contract.version)}`,
    `SECURITY: Final = ${construct('Security', {
      header,
      algorithms: jwt.algorithms,
      app_id_claim: jwt.appIdClaim,
      subject_claim: jwt.subjectClaim,
      scope: jwt.scope,
    })}`,
    `GET_TASKS: Final = ${operationOf(operations.getTasks)}`,
    `UPDATE_TASK: Final = ${operationOf(operations.updateTask)}`,
    '#: Headers of requests and answers that the contract names.',
    `HEADERS: Final = frozenset(${literal([...names].map((name) => name.toLowerCase()).toSorted())})`,
    '',
  ].join('\n')
}
