/** What becomes known of a request while it is served: for the log and for the list of last requests. No secret is ever put here. */
export interface RequestFacts {
  requestId: string
  /** Milliseconds since 1970-01-01T00:00:00Z, of the system. */
  receivedAt: number
  method: string
  path: string
  operation?: string
  appId?: string
  accountId?: string
  streamId?: string
  body?: unknown
  fault?: string
}
