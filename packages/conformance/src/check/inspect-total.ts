import { convicted } from '../dialect/convicted.ts'
import type { Law } from '../dialect/law.ts'
import { isObject } from '../projection/json.ts'
import type { Answer } from './answer.ts'
import { basedOn } from './basis.ts'
import type { Violation } from './violation.ts'

const id = 'total-counted'
const basis = basedOn('#/components/schemas/TaskPage/properties/totalResults')

/** What is wrong with the total of a page, however many tasks there are: a host counts no further than it says. */
export function totalViolations(
  { operation, status, body }: Answer,
  law: Law,
): ({ rule: 'body' } & Violation)[] {
  const total =
    operation === 'getTasks' && status === 200 && isObject(body) ? body['totalResults'] : undefined
  if (typeof total !== 'number') return []
  const judgement = law.judge(
    [id],
    ({ [id]: counted }) =>
      counted.answer === 'up-to' && total > counted.value
        ? [
            {
              message: `totalResults is ${total}, and the host counts no further than ${counted.value}`,
              basis,
            },
          ]
        : [],
    { [id]: total },
    // A small total says nothing of how far a host counts.
    false,
  )
  return convicted(judgement, [id], law, basis).map((violation) => ({ rule: 'body', ...violation }))
}
