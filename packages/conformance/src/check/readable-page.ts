import type { components } from '@case-management/contract'
import { isObject } from '../projection/json.ts'
import type { Answer } from './answer.ts'
import { noteGiven } from './given-by.ts'
import { inContractForm, isTask, withMoments, type Task } from './task.ts'

/** Whether a body can be read as a page of tasks. What else is wrong with it is noted when it comes. */
function isReadablePage(body: unknown): body is components['schemas']['TaskPage'] {
  return (
    isObject(body) &&
    Array.isArray(body['results']) &&
    body['results'].every(isObject) &&
    typeof body['hasMore'] === 'boolean' &&
    typeof body['totalResults'] === 'number'
  )
}

/** The page in an answer; nothing when there is none that checks can use. */
export function pageIn({
  status,
  broken,
  body,
  exchange,
}: Answer): components['schemas']['TaskPage'] | undefined {
  if (status !== 200 || broken || !isReadablePage(body)) return undefined
  const read: components['schemas']['TaskPage'] = body
  const page = { ...read, results: read.results.map(withMoments) }
  for (const given of [page, ...page.results]) noteGiven(given, exchange)
  return page
}

/** The record in an answer to an update; nothing when there is none that checks can use. */
export function recordIn({ status, broken, body, exchange }: Answer): Task | undefined {
  if (status !== 200 || broken || !isTask(body)) return undefined
  const record = inContractForm(body)
  noteGiven(record, exchange)
  return record
}
