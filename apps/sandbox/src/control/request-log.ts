import type { RequestFacts } from '../http/request-facts.ts'

/** A request that was served. It holds neither tokens nor secrets. */
export interface ServedRequest extends RequestFacts {
  /** Status of the answer; 0 when the connection was cut on demand. */
  status: number
  durationMs: number
}

/** The last requests, oldest first, for testers who want to see what their client really sent. */
export class RequestLog {
  readonly #capacity: number
  readonly #requests: ServedRequest[] = []
  /** Where the next one goes, over the oldest. */
  #next = 0

  /** @param capacity - how many are kept; 0 keeps none. */
  constructor(capacity: number) {
    this.#capacity = capacity
  }

  add(request: ServedRequest): void {
    if (this.#capacity === 0) return
    this.#requests[this.#next] = request
    this.#next = (this.#next + 1) % this.#capacity
  }

  last(count: number): readonly ServedRequest[] {
    return [...this.#requests.slice(this.#next), ...this.#requests.slice(0, this.#next)].slice(-count)
  }
}
