import type { OperationDescriptor } from '@case-management/contract'
import { violationMessages, type CompiledValidator } from '@case-management/contract/validators'
import { accountIdHeader, timezoneOffsetHeader } from './contract-headers.ts'
import type { Incoming } from './incoming.ts'
import { refusal, refusalWith } from './refusal.ts'

type Values = Record<string, string | number>

/** What an operation reads of the request's headers. */
export interface CallHeaders {
  accountId: string
  /** Minutes from the caller's local time to UTC; 0 when the header is absent. */
  timezoneOffset: number
}

/**
 * The headers of a call, checked against the contract.
 *
 * @param refusesBadValues - whether an optional header with a bad value is refused, and not passed over.
 * @throws Refusal 400 without `accountId`, 412 when a value breaks its schema.
 */
export function checkHeaders(
  header: Incoming['header'],
  operation: OperationDescriptor,
  validate: CompiledValidator<Values>,
  refusesBadValues = true,
): CallHeaders {
  const values: Values = {}
  for (const { name } of operation.headers) {
    const value = header(name)
    if (value !== undefined) values[name.toLowerCase()] = value
  }
  if (!Object.hasOwn(values, accountIdHeader.toLowerCase())) throw refusal('missing-account-id')
  if (!refusesBadValues) dropBadValues(values, validate)
  if (!validate(values))
    throw refusalWith(412, violationMessages(validate.errors ?? [], '/headers'), 'bad-header')
  return {
    accountId: String(values[accountIdHeader.toLowerCase()]),
    timezoneOffset: Number(values[timezoneOffsetHeader.toLowerCase()] ?? 0),
  }
}

/** Takes out the optional headers whose values break their schemas. */
function dropBadValues(values: Values, validate: CompiledValidator<Values>): void {
  if (validate({ ...values })) return
  for (const { instancePath } of validate.errors ?? []) {
    const name = instancePath.slice(1)
    if (name !== accountIdHeader.toLowerCase()) delete values[name]
  }
}
