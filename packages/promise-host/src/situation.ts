/** A request as it came in. */
export interface Received {
  request: Request
  /** The body, as text. */
  body: string
  /** How often this very request came before: the same path with the same body. */
  before: number
}

/** An answer of a host. */
export interface Answer {
  status: number
  headers: Record<string, string>
  body: string
  /** Break the connection off after this many bytes of the body. */
  cutAfter?: number
}

/** What an error of the client must tell of the answer. */
export interface Expectation {
  status: number
  /** Code of the error body. */
  code?: number | string
  /** Message of the error body. */
  msg?: string
  /** The header `Retry-After`, in seconds. */
  retryAfter?: number
}

/** A host in one situation. */
export interface Situation {
  /** What is special about the host, in one sentence that continues "the host". */
  does: string
  /** What the client makes of its answers, where they are errors. */
  expects?: Expectation
  /**
   * Answers a request.
   *
   * @param forward - asks the sandbox behind the host, with another body where one is given.
   */
  answer: (received: Received, forward: (body?: string) => Promise<Answer>) => Answer | Promise<Answer>
}
