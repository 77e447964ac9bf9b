/** Which contract a generated file belongs to. */
export interface ContractFacts {
  title: string
  /** Semantic version of the spec. */
  version: string
  /** SHA-256 of the bundle, in hexadecimal. */
  hash: string
}

/** How a caller proves who it is: `x-jwt` on the security scheme. */
export interface SecurityFacts {
  /** Name of the request header that carries the token, without any prefix. */
  header: string
  jwt: {
    /** Signature algorithms that a host accepts. */
    algorithms: readonly string[]
    /** Claim that holds the client id of the app. */
    appIdClaim: string
    /** Claim that holds the user who calls, where there is one. */
    subjectClaim: string
    /** API scope that the app must have. */
    scope: string
  }
}

/** How pages are asked for and answered: `x-pagination`. Every value is a key of a body. */
export interface Pagination {
  /** Where the request keys are. */
  in: 'body'
  /** Request key: how many records to skip. */
  skip: string
  /** Request key: how many records a page has at most. */
  limit: string
  /** Response key: the records of the page. */
  items: string
  /** Response key: how many records match. */
  total: string
  /** Response key: whether a further page has records. */
  hasMore: string
  /** Response key: the number of this page, from 1. */
  page: string
  /** Response key: how many pages there are. */
  totalPages: string
}

/** When and how a failed call may be sent again: `x-retry`. */
export interface RetryPolicy {
  /** Whether the same request sent twice leaves the same state as once. */
  idempotent: boolean
  /** Attempts in all, the first included. */
  maxAttempts: number
  /** Statuses worth another attempt. */
  statuses: readonly number[]
  /** Upper bound of the first wait, in milliseconds; it doubles with each attempt. */
  baseDelayMs: number
  /** Upper bound of any wait that the host did not ask for, in milliseconds. */
  maxDelayMs: number
  rateLimit: {
    /** Wait after a rate limit that names no time, in milliseconds. */
    delayMs: number
    /** Texts by which a rate limit is known in an error body, whatever the status. */
    messages: readonly string[]
  }
}

/** How large a request body may be before it is read as JSON: `x-body-limits`. */
export interface BodyLimits {
  /** Length of the body as it is sent, in bytes. */
  maxBytes: number
  /** How deep lists and objects may be nested; the body itself is level 1. */
  maxDepth: number
}

/** All that it takes to call an operation, and to understand its answer. */
export interface CallDescriptor {
  /** `operationId` in the spec. */
  id: string
  method: 'POST'
  /** Path template with its parameters in braces. */
  path: string
  /** Content type of the request body and of every answer. */
  contentType: string
  /** Names of the headers that a good answer can have. */
  answerHeaders: readonly string[]
  pagination?: Pagination
  retry: RetryPolicy
}

/** What is known of an operation at run time. */
export interface OperationDescriptor extends CallDescriptor {
  pathParameters: readonly string[]
  headers: readonly { readonly name: string; readonly required: boolean }[]
  bodyLimits: BodyLimits
  /** Keys of the body that only the server sets, so that a host may ignore them: `x-server-managed`. */
  serverManaged: readonly string[]
  /** Documented responses by status. */
  responses: Record<string, { readonly headers: readonly string[] }>
}
