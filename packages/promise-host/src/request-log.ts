/** A request as it was sent, without its headers: they hold a token. */
export interface SeenRequest {
  method: string
  path: string
  /** The body as JSON, or as text where it is none. */
  body: unknown
  /** Status of the answer; 0 for one that was broken off. */
  status: number
  /** Milliseconds since 1970-01-01T00:00:00Z. */
  receivedAt: number
}

const kept = 1000

/** The last requests of one host, oldest first. */
export class RequestLog {
  readonly #seen: SeenRequest[] = []
  readonly #counts = new Map<string, number>()

  /** How often the same path came with the same body before this time. */
  count(path: string, body: string): number {
    const key = `${path} ${body}`
    const before = this.#counts.get(key) ?? 0
    this.#counts.set(key, before + 1)
    return before
  }

  add(request: SeenRequest): void {
    if (this.#seen.length === kept) this.#seen.shift()
    this.#seen.push(request)
  }

  get all(): readonly SeenRequest[] {
    return this.#seen
  }
}
