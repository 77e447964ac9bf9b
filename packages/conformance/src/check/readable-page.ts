import type { components } from '@case-management/contract'
import { isObject } from '../projection/json.ts'

/** Whether a body can be read as a page of tasks. What else is wrong with it is noted when it comes. */
export function isReadablePage(body: unknown): body is components['schemas']['TaskPage'] {
  return (
    isObject(body) &&
    Array.isArray(body['results']) &&
    body['results'].every(isObject) &&
    typeof body['hasMore'] === 'boolean' &&
    typeof body['totalResults'] === 'number'
  )
}
