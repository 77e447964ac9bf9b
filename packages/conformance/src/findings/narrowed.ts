import { operationIds } from '../projection/example-cases.ts'
import { requestSchemaPointer } from '../projection/request-schema.ts'
import { responsePointer } from '../projection/response-pointer.ts'
import { everywhere, mostKeys, shareOfCommon } from './common-keys.ts'
import { leastOfParent, parentOf, severalKeys, sharedAnswers, type Failure } from './element-votes.ts'

/**
 * The element that says more than the one that explains some failures: what nearly all of them send or break, or the
 * strongest where so few are broken that the others most likely follow from it. A refusal that is not as it should be
 * gives way to what is refused alone when that is one thing.
 */
export function narrowed(element: string, failures: readonly Failure[]): string {
  const isRefusal = element.startsWith(sharedAnswers)
  const breaksItself = failures.every(({ votes }) => votes.has(element))
  // What is wrong with an update or a refusal says what it is about; what is wrong with a search does not always.
  const saysItself = isRefusal || element === requestSchemaPointer('updateTask')
  const saysMore = (pointer: string) => {
    if (everywhere.has(pointer)) return false
    if (isRefusal) return /^#\/components\/(?:parameters|schemas)\//.test(pointer)
    return isWhy(pointer, element, failures) || (!breaksItself && parentOf(pointer) === element)
  }
  const totals = new Map<string, { count: number; weight: number; isBroken: boolean }>()
  for (const { broken, votes } of failures)
    for (const [pointer, weight] of votes) {
      if (!saysMore(pointer)) continue
      const known = totals.get(pointer) ?? { count: 0, weight: 0, isBroken: false }
      const breaks = isRefusal ? broken.includes(pointer) : weight > leastOfParent
      totals.set(pointer, {
        count: known.count + (breaks || !saysItself ? 1 : 0),
        weight: known.weight + weight,
        isBroken: known.isBroken || breaks,
      })
    }
  const below = [...totals]
  const common = below
    .filter(([, { count }]) => count >= (isRefusal ? 1 : shareOfCommon) * failures.length)
    .toSorted(([, a], [, b]) => b.count - a.count || b.weight - a.weight)
  const strongBelow = below
    .filter(([pointer, { isBroken }]) => isBroken && parentOf(pointer) === element)
    .toSorted(([, a], [, b]) => b.weight - a.weight)
  // When refused requests have more than these in common, it is not told which of them matters.
  if (isAnswer(element) && common.length > mostKeys) return element
  const [best] = common.length === 0 && strongBelow.length < severalKeys ? strongBelow : common
  return best?.[0] ?? element
}

function isAnswer(element: string): boolean {
  return operationIds().some((operation) => element === responsePointer(operation, '200'))
}

/** Whether a header or a key of a search may be why the answer was not given. */
function isWhy(pointer: string, answer: string, failures: readonly Failure[]): boolean {
  if (!isAnswer(answer)) return false
  if (pointer.startsWith('#/components/parameters/')) return true
  const isRefused = failures.every(({ sent: { status = 0 } }) => status >= 400)
  return isRefused && parentOf(pointer) === requestSchemaPointer('getTasks')
}
