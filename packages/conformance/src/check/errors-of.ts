import { isObject, type JsonObject } from '../projection/json.ts'
import type { Answer } from './answer.ts'

/** The errors in an answer; none where it has no list of them. */
export function errorsOf({ body }: Pick<Answer, 'body'>): JsonObject[] {
  if (!isObject(body) || !Array.isArray(body['errors'])) return []
  return body['errors'].filter(isObject)
}
