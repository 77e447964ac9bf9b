import type { CheckResult } from '../check/check-result.ts'
import { anyStatus } from '../check/inspect-answer.ts'
import { isGeneral, severalKeys, type Failure } from './element-votes.ts'
import type { Group } from './fold-groups.ts'
import { partsOfSentence } from './sentence-parts.ts'

/** What stands for the status in a sentence that is true of several answers. */
const anyOfThem = 'each'

/** What is wrong with answers of a status, in words that hold for those of another one too. */
export function saidOfAnswers({ check, sent }: Failure): string {
  const [message = ''] = check.messages
  const said = message.replace(`${check.operation}: `, '')
  const parts = partsOfSentence(said).map(({ text, isValue }) =>
    isValue || sent.status === undefined ? text : text.replaceAll(String(sent.status), anyOfThem),
  )
  return parts.join('')
}

/** Puts groups together that tell the same of the answers of several statuses: it is one fault, of the answers as a whole. */
export function withSameAnswers(groups: readonly Group[]): Group[] {
  const statuses = new Map<string, Set<number>>()
  for (const failure of groups.flatMap(({ failures }) => failures)) {
    const { status } = failure.sent
    if (!isOfAnswers(failure) || status === undefined) continue
    const said = saidOfAnswers(failure)
    statuses.set(said, (statuses.get(said) ?? new Set()).add(status))
  }
  let merged = [...groups]
  for (const [said, { size }] of statuses) {
    const isSaid = (failure: Failure) => isOfAnswers(failure) && saidOfAnswers(failure) === said
    const same = merged.filter(({ failures }) => failures.some(isSaid))
    const [largest] = same
    if (size < severalKeys || same.length < 2 || !largest) continue
    const failures = same.flatMap((group) => group.failures)
    const shown = failures.find(isSaid)
    const [element = largest.element] = shown ? anyStatus(shown.check.operation).pointers : []
    const whole: Group = { element, foundBy: largest.foundBy, failures, ...(shown && { shown }) }
    merged = merged.flatMap((group) => (group === largest ? [whole] : same.includes(group) ? [] : [group]))
  }
  return merged.toSorted((a, b) => b.failures.length - a.failures.length)
}

/** The statuses whose answers have in common what a failure tells, in ascending order; none when it is one. */
export function statusesOfSame({ failures, shown }: Group): number[] {
  if (!shown || isOfStatus(shown.check)) return []
  const said = saidOfAnswers(shown)
  const same = failures.filter((failure) => isOfAnswers(failure) && saidOfAnswers(failure) === said)
  return [...new Set(same.flatMap(({ sent }) => sent.status ?? []))].toSorted((a, b) => a - b)
}

/** Where every request of the run got one status, which the contract does not have, that is what is told of it. */
export function withStatusFirst(group: Group, all: readonly CheckResult[]): Group {
  const { failures } = group
  const isOneStatus = new Set(failures.map(({ sent }) => sent.status)).size === 1
  const isAll = all.filter(({ phase }) => phase === 'answers').every(isOfStatus)
  const shown = failures.find(({ check }) => check.phase === 'answers')
  return isOneStatus && isAll && shown ? { ...group, shown } : group
}

/** Whether a check is about answers of a status that the contract does not have, whatever is in them. */
function isOfStatus({ pointers, basis }: CheckResult): boolean {
  return (pointers ?? basis.pointers).every(isGeneral)
}

function isOfAnswers({ check }: Failure): boolean {
  return check.phase === 'answers'
}
