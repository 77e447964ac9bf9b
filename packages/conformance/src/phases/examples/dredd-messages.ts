/** One transaction for Dredd to run. */
export interface DreddTransaction {
  /** Its name, also the title of its document. */
  name: string
  /** OpenAPI document that compiles to exactly this transaction. */
  document: string
  /** Draft-07 schema of the whole expected body. */
  bodySchema: object
  /** Method to send in place of the document's. */
  method?: string
  /** Headers to set, or with `null` to leave out. */
  headers: Record<string, string | null>
  /** Text to send in place of the document's body. */
  body?: string
  /** Why the transaction is not sent. */
  skip?: string
}

/** What the process that runs Dredd is given. */
export interface DreddJob {
  /** Scheme, host and port of the host under test. */
  endpoint: string
  transactions: DreddTransaction[]
}

/** A message from the process that runs Dredd. */
export type DreddMessage =
  | { kind: 'result'; result: DreddResult }
  /** `error` is set when Dredd could not run at all. */
  | { kind: 'end'; error?: string }

/** What became of one transaction. */
export interface DreddResult {
  name: string
  outcome: 'passed' | 'failed' | 'skipped'
  /** What did not hold, one line each. */
  messages: string[]
  request?: DreddRequest
  response?: DreddResponse
}

/** The request as it was sent. */
export interface DreddRequest {
  method: string
  uri: string
  headers: Record<string, string>
  body: string
}

/** The answer as it came. */
export interface DreddResponse {
  statusCode: number
  headers: Record<string, string>
  body?: string
}
