import type { operations, OperationId } from '@case-management/contract'

type Descriptor = (typeof operations)[OperationId]
type Responses = { [Id in OperationId]: (typeof operations)[Id]['responses'] }[OperationId]

/** Name of a request header that the contract knows. */
type RequestHeader = Descriptor['headers'][number]['name']
/** Name of a response header that the contract knows. */
type ResponseHeader = Responses[keyof Responses]['headers'][number]

// The compiler refuses these names as soon as the contract spells them otherwise.
export const accountIdHeader = 'accountId' satisfies RequestHeader
export const timezoneOffsetHeader = 'X-Timezone-Offset' satisfies RequestHeader
export const requestIdHeader = 'X-Request-Id' satisfies ResponseHeader
export const allowHeader = 'Allow' satisfies ResponseHeader
export const retryAfterHeader = 'Retry-After' satisfies ResponseHeader

/** Header of the sandbox's own: the keys of an update that had no effect. */
export const ignoredFieldsHeader = 'Sandbox-Ignored-Fields'
