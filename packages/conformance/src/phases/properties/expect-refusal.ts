import type { Answer } from '../../check/answer.ts'
import { basedOn } from '../../check/basis.ts'
import type { CheckSession } from '../../check/check-session.ts'
import { isObject } from '../../projection/json.ts'
import { responsePointer } from '../../projection/response-pointer.ts'

/** What a refused request is answered with. */
export interface Refusal {
  /** Documented status; further ones when the contract leaves a choice. */
  statuses: readonly number[]
  /** What was wrong with the request, for people. */
  what: string
}

/** Notes when a request that breaks the contract was accepted, or refused in another way than documented. */
export function expectRefusal(session: CheckSession, answer: Answer, { statuses, what }: Refusal): void {
  const { operation, status } = answer
  if (status >= 200 && status < 300) {
    session.violate(`${operation} accepts ${what}`)
    return
  }
  const wanted = statuses.join(' or ')
  session.expect(
    statuses.includes(status),
    `${operation} refuses ${what} with ${status}, not ${wanted}`,
    basedOn(responsePointer(operation, String(statuses[0]))),
  )
}

/** The texts of an error body. */
export function errorTexts({ body }: Answer): string[] {
  if (!isObject(body) || !Array.isArray(body['errors'])) return []
  return body['errors'].flatMap((entry) =>
    isObject(entry) && typeof entry['msg'] === 'string' ? [entry['msg']] : [],
  )
}
