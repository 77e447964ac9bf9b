import { parseBody } from '../check/answer.ts'
import type { Exchange } from '../check/exchange.ts'
import { isWrite } from '../host/is-write.ts'
import { operationOf } from '../host/operation-of.ts'
import { unknownIds } from '../host/unknown-ids.ts'
import { isObject } from '../projection/json.ts'

/** What an update asks for, in words; nothing for other requests, which their headers may tell apart. */
export function updateWords({ url, body }: Exchange['request']): string | undefined {
  const found = operationOf(url)
  const sent = parseBody(body)
  if (!found || !isWrite(found.operation) || !isObject(sent)) return undefined
  const keys = Object.keys(sent)
  const update = keys.length === 0 ? 'an empty update' : 'an update'
  if (found.parameters['taskId'] === unknownIds.taskId) return `${update} of an unknown task`
  return keys.length === 0 ? update : `${update} of ${keys.join(', ')}`
}
