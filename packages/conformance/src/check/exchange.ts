/** A request and its answer, as they went over the wire. */
export interface Exchange {
  request: {
    method: string
    url: string
    headers: Record<string, string>
    body: string
  }
  /** Absent when no answer came. */
  response?: {
    status: number
    headers: Record<string, string>
    body: string
  }
  /** Why no answer came, when none did. */
  problem?: string
  /** When the request was sent, in milliseconds since 1970. */
  startedAt: number
  /** Time until the answer was read, in milliseconds. */
  duration: number
}
