import type { components } from '@case-management/contract'
import { isObject } from '../projection/json.ts'

type TaskFilter = components['schemas']['TaskFilter']

/**
 * The part of a stream that the laws take for the whole: the tasks that some filters find.
 * A stream with more tasks than can be read is narrowed to it.
 */
export interface Narrowing {
  /** A time, the name of a status or of a priority, a text of a name and the like. */
  filters: TaskFilter
  /** Whether an update may move a task into the part or out of it: no time of creation bounds it. */
  moves: boolean
  /** Whether no other filter can be sent beside it, because a task may be found that meets only one of them. */
  alone: boolean
}

/** The body of a search, narrowed. One that asks for a time of its own gets the part of it that is inside. */
export function narrowed<Body>(body: Body, narrowing: Narrowing | 'none' | undefined): Body {
  if (narrowing === undefined || narrowing === 'none' || !isObject(body)) return body
  const { startDate, endDate } = body
  const { filters } = narrowing
  return {
    ...body,
    ...filters,
    ...(filters.startDate !== undefined && { startDate: later(startDate, filters.startDate) }),
    ...(filters.endDate !== undefined && { endDate: earlier(endDate, filters.endDate) }),
  }
}

/** What a search can hold beside filters. */
const noFilters: ReadonlySet<string> = new Set(['skip', 'limit', 'sortBy', 'selectedColumns'])

/** The keys of the filters of a search. */
export function filtersIn(body: object): string[] {
  return Object.keys(body).filter((key) => !noFilters.has(key))
}

const windowKeys: ReadonlySet<string> = new Set(['startDate', 'endDate'])

/** Whether a search finds, narrowed, those of its tasks that are in the part. Two times have one in common, two names have none. */
export function fits(body: object, { filters, alone }: Narrowing): boolean {
  const asked = filtersIn(body)
  return alone ? asked.length === 0 : asked.every((key) => !(key in filters) || windowKeys.has(key))
}

/** Whether the searches of a check are narrowed: those that are held against the records of the stream. */
export function isNarrowed(checkId: string, narrowing: Narrowing | 'none' | undefined): boolean {
  if (checkId.startsWith('properties/getTasks/hostile/')) return true
  // What is updated may leave the part, and would be missed there.
  const moves = typeof narrowing === 'object' && narrowing.moves
  return checkId.startsWith(moves ? 'laws/getTasks/' : 'laws/')
}

/** A search that bounds one end of a time as it is sent, with both; any other finds the same narrowed or not. */
export function asSent<Body extends object>(body: Body, narrowing: Narrowing | 'none' | undefined): Body {
  if (narrowing === undefined || narrowing === 'none') return body
  const { startDate, endDate } = narrowing.filters
  const isBounded = startDate !== undefined || endDate !== undefined
  if (!isBounded || (!('startDate' in body) && !('endDate' in body))) return body
  const window = { ...(startDate !== undefined && { startDate }), ...(endDate !== undefined && { endDate }) }
  return narrowed(body, { ...narrowing, filters: window })
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
