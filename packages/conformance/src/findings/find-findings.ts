import type { CheckResult } from '../check/check-result.ts'
import { withCommonKeys } from './common-keys.ts'
import { failureOf, leastOfParent, parentOf, weightIn, type Failure, type Votes } from './element-votes.ts'
import { folded, type Group } from './fold-groups.ts'
import { narrowed } from './narrowed.ts'
import { saidOfAnswers, statusesOfSame, withSameAnswers, withStatusFirst } from './same-answers.ts'
import { sentenceOf, sentenceOfAnswers } from './sentence.ts'
import type { Finding } from './finding.ts'

/** A parent is taken when no child of it explains more than this share of what speaks for it. */
const shareOfChild = 0.6

/** A failure belongs to an element that is at least so strong in it, against the strongest of it. */
const shareOfStrongest = 0.5

/**
 * Groups what did not hold by what it has in common. Each failure votes for the elements of the contract that it
 * breaks, names or sends; the element with most votes explains all failures in which it is strong, and so on with the
 * rest, so that the most general finding comes first. Nothing but the results is read.
 */
export function findingsOf(checks: readonly CheckResult[]): Finding[] {
  const broken = checks.filter(({ outcome }) => outcome === 'failed' || outcome === 'difference')
  const failures = broken.map(failureOf)
  // Another answer to an open question is no fault to look for, and stands for itself.
  const answers = failures.filter(({ check }) => check.phase === 'questions')
  let rest = withCommonKeys(withInherited(failures.filter((failure) => !answers.includes(failure))))
  const groups: Group[] = []
  while (rest.length > 0) {
    const element = strongest(rest)
    const explained = rest.filter(({ votes }) => isStrong(element, votes))
    groups.push({ element: narrowed(element, explained), foundBy: element, failures: explained })
    const taken = new Set(explained)
    rest = rest.filter((failure) => !taken.has(failure))
  }
  const alone = answers.map((failure): Group => {
    const element = strongest([failure])
    return { element, foundBy: element, failures: [failure] }
  })
  const whole = withSameAnswers(folded(groups)).map((group) => withStatusFirst(group, checks))
  return [...whole, ...alone].map((group) => findingOf(group, checks))
}

/** A wrong answer to a check that failed by itself is most likely the same fault: it votes as that check does too. */
function withInherited(failures: readonly Failure[]): Failure[] {
  const byId = new Map(failures.map((failure) => [failure.check.id, failure]))
  return failures.map((failure) => {
    const { check, broken, votes } = failure
    const asked = check.seenIn === undefined ? undefined : byId.get(check.seenIn)
    return asked
      ? { ...failure, broken: [...broken, ...asked.broken], votes: new Map([...votes, ...asked.votes]) }
      : failure
  })
}

/** The element with most votes; of a parent and its children the parent only when the children share its votes. */
function strongest(failures: readonly Failure[]): string {
  const totals = new Map<string, number>()
  for (const { votes } of failures) {
    const above = new Map<string, number>()
    for (const [element, weight] of votes) {
      totals.set(element, (totals.get(element) ?? 0) + weight)
      const parent = parentOf(element)
      if (parent !== undefined && weight > leastOfParent)
        above.set(parent, Math.max(above.get(parent) ?? 0, weight))
    }
    for (const [parent, weight] of above)
      totals.set(parent, (totals.get(parent) ?? 0) + shareOfChild * weight)
  }
  const [most] = [...totals].toSorted(([, a], [, b]) => b - a)
  if (!most) throw new Error('A failure must speak for an element.')
  return most[0]
}

function isStrong(element: string, votes: Votes): boolean {
  return weightIn(element, votes) >= shareOfStrongest * Math.max(...votes.values())
}

/** Whether what a request asked for by the contract was not given: that a host takes what breaks it says less about the same element. */
function isOfValid(element: string, { sent, votes }: Failure): boolean {
  return sent.isValid && isStrong(element, votes)
}

/** Whether an answer was not given to a request that has nothing unusual, which is then not why. */
function isOfPlain(element: string, { sent }: Failure): boolean {
  return element.startsWith('#/paths/') && sent.isPlain
}

function findingOf(group: Group, all: readonly CheckResult[]): Finding {
  const { element, failures } = group
  const ordered = failures.toSorted(
    (a, b) =>
      Number(b === group.shown) - Number(a === group.shown) ||
      Number(b.sent.isRead) - Number(a.sent.isRead) ||
      Number(isOfValid(element, b)) - Number(isOfValid(element, a)) ||
      Number(isOfPlain(element, b)) - Number(isOfPlain(element, a)) ||
      weightIn(element, b.votes) / sum(b.votes) - weightIn(element, a.votes) / sum(a.votes) ||
      (a.check.messages[0] ?? '').length - (b.check.messages[0] ?? '').length,
  )
  const ids = ordered.map(({ check }) => check.id)
  const [shown] = ordered
  if (!shown) throw new Error(`Nothing speaks for ${element}.`)
  const explained = new Set(ids)
  const statuses = statusesOfSame(group)
  return {
    element,
    sentence:
      statuses.length > 0
        ? sentenceOfAnswers(statuses, saidOfAnswers(shown))
        : sentenceOf(element, shown.check),
    outcome: failures.some(({ check }) => check.outcome === 'failed') ? 'failed' : 'difference',
    grade: shown.check.basis.grade,
    shownBy: shown.check.id,
    checks: ids,
    blocked: all.flatMap(({ id, blockedBy }) =>
      blockedBy !== undefined && explained.has(blockedBy) ? [id] : [],
    ),
  }
}

function sum(votes: Votes): number {
  return [...votes.values()].reduce((total, weight) => total + weight, 0)
}
