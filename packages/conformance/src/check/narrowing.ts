import { isObject } from '../projection/json.ts'

/**
 * The part of a stream that the laws take for the whole: the tasks that were created in a time.
 * A stream with more tasks than can be read is narrowed to it.
 */
export interface Narrowing {
  /** ISO 8601 in UTC. */
  startDate: string
  /** ISO 8601 in UTC. */
  endDate: string
}

/** The body of a search, narrowed. One that asks for a time of its own gets the part of it that is inside. */
export function narrowed<Body>(
  body: Body,
  narrowing: Narrowing | 'none' | undefined,
): Body | (Body & Narrowing) {
  if (narrowing === undefined || narrowing === 'none' || !isObject(body)) return body
  const { startDate, endDate } = body
  return {
    ...body,
    startDate: later(startDate, narrowing.startDate),
    endDate: earlier(endDate, narrowing.endDate),
  }
}

/** Whether the searches of a check are narrowed: those that are held against the records of the stream. */
export function isNarrowed(checkId: string): boolean {
  return checkId.startsWith('laws/') || checkId.startsWith('properties/getTasks/hostile/')
}

/** A search that bounds one end of a time as it is sent, with both; any other finds the same narrowed or not. */
export function asSent<Body extends object>(
  body: Body,
  checkId: string,
  narrowing: Narrowing | 'none' | undefined,
): Body {
  return isNarrowed(checkId) && ('startDate' in body || 'endDate' in body) ? narrowed(body, narrowing) : body
}

function later(asked: unknown, bound: string): string {
  return isMoment(asked) && Date.parse(asked) > Date.parse(bound) ? asked : bound
}

function earlier(asked: unknown, bound: string): string {
  return isMoment(asked) && Date.parse(asked) < Date.parse(bound) ? asked : bound
}

function isMoment(value: unknown): value is string {
  return typeof value === 'string' && !Number.isNaN(Date.parse(value))
}
