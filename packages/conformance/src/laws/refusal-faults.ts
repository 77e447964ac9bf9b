import type { Dialect } from '@case-management/contract/questions'
import type { Answer } from '../check/answer.ts'
import { basedOn, inferredFrom } from '../check/basis.ts'
import type { Fault } from '../check/violation.ts'
import type { Observed } from '../dialect/law.ts'
import { isObject } from '../projection/json.ts'
import { responsePointer } from '../projection/response-pointer.ts'

/** The code of the first error of an answer. */
function errorCodeOf({ body }: Answer): number | string | undefined {
  const errors = isObject(body) ? body['errors'] : undefined
  const first: unknown = Array.isArray(errors) ? errors[0] : undefined
  const code = isObject(first) ? first['code'] : undefined
  return typeof code === 'number' || typeof code === 'string' ? code : undefined
}

/** How a search was refused, where the value of that answer is not known yet. */
export function refusalSeen(answer: Answer): Observed {
  const code = errorCodeOf(answer)
  return code === undefined ? {} : { 'broken-schema': { status: answer.status, code } }
}

/** What is wrong with the refusal of a search that a host of a dialect refuses as one that breaks the schema. */
export function refusalFaults(answer: Answer, asked: object, { 'broken-schema': wanted }: Dialect): Fault[] {
  const { status, code } = wanted.value
  if (answer.status !== status) {
    return [
      {
        message: `getTasks refuses ${JSON.stringify(asked)} with ${answer.status}, not ${status}`,
        basis: basedOn(responsePointer('getTasks', '412')),
      },
    ]
  }
  const said = errorCodeOf(answer)
  return said === code
    ? []
    : [
        {
          message: `the refusal of ${JSON.stringify(asked)} has the code ${said}, not ${code}`,
          basis: inferredFrom(responsePointer('getTasks', '412')),
        },
      ]
}

/** What is wrong with a search that is refused, or taken, and must not be. */
export function unexpected(answered: 'refused' | 'taken', asked: object, status: number): Fault {
  const basis = basedOn(responsePointer('getTasks', '200'))
  return answered === 'refused'
    ? { message: `getTasks answers ${status} to a valid request, ${JSON.stringify(asked)}`, basis }
    : { message: `getTasks takes ${JSON.stringify(asked)}, which is refused elsewhere`, basis }
}
