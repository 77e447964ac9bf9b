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
  #requests: ServedRequest[] = []

  /** @param capacity - how many are kept; 0 keeps none. */
  constructor(capacity: number) {
    this.#capacity = capacity
  }

  add(request: ServedRequest): void {
    if (this.#capacity === 0) return
    if (this.#requests.length === this.#capacity) this.#requests.shift()
    this.#requests.push(request)
  }

  last(count: number): readonly ServedRequest[] {
    return this.#requests.slice(-count)
  }
}
