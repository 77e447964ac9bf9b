import type { CheckResult } from '../check/check-result.ts'
import { everywhere, shareOfCommon, withCommonKeys } from './common-keys.ts'
import { failureOf, isHeaderOf, parentOf, severalKeys, type Failure, type Votes } from './element-votes.ts'
import { operationIds } from '../projection/example-cases.ts'
import { requestSchemaPointer } from '../projection/request-schema.ts'
import { responsePointer } from '../projection/response-pointer.ts'
import { sentenceOf } from './sentence.ts'
import type { Finding } from './finding.ts'

/** A parent is taken when no child of it explains more than this share of what speaks for it. */
const shareOfChild = 0.6

/** A failure belongs to an element that is at least so strong in it, against the strongest of it. */
const shareOfStrongest = 0.5

/** A parent hears only of what its children break or name, not of what is only sent. */
const leastOfParent = 1

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
    groups.push({ element: narrowed(element, explained), failures: explained })
    const taken = new Set(explained)
    rest = rest.filter((failure) => !taken.has(failure))
  }
  const alone = answers.map((failure) => ({ element: strongest([failure]), failures: [failure] }))
  return [...folded(groups), ...alone].map((group) => findingOf(group, checks))
}

/** Failures with an element in common. */
interface Group {
  element: string
  failures: Failure[]
}

/** Numbers of a page that repeat what was asked, and the keys that ask for it. */
const echoes: Readonly<Record<string, string>> = {
  '#/components/schemas/TaskPage/properties/limit': '#/components/schemas/TaskFilter/properties/limit',
  '#/components/schemas/TaskPage/properties/page': '#/components/schemas/TaskFilter/properties/skip',
}

function isEcho(number: string, key: string): boolean {
  return echoes[number] === key
}

/** Whether both are one key of a task: as an update sends it, and as a record shows it. */
function isSameKey(one: string, other: string): boolean {
  const key = keyOfTask(one)
  return key !== undefined && key === keyOfTask(other)
}

function keyOfTask(pointer: string): string | undefined {
  return /^#\/components\/schemas\/Task(?:Update)?\/properties\/(.+)$/.exec(pointer)?.[1]
}

/** Whether a host refuses for another reason than it should, and as it refuses what is valid: then it does not look that far. */
function isRefusedAnyway(refused: Group, valid: Group): boolean {
  const operation = operationIds().find((id) => responsePointer(id, '200') === valid.element)
  if (!operation || !refused.element.startsWith(sharedAnswers)) return false
  const statuses = new Set(valid.failures.map(({ sent }) => sent.status))
  return refused.failures.every(
    ({ sent }) => sent.operation === operation && sent.status !== undefined && statuses.has(sent.status),
  )
}

/**
 * Puts groups together that are most likely one fault: a number that repeats a key with that key, and a small group
 * whose requests all carry what a larger one is about.
 */
function folded(groups: readonly Group[]): Group[] {
  const whole: Group[] = []
  for (const group of groups.toSorted((a, b) => b.failures.length - a.failures.length)) {
    const larger = whole.find(
      (other) =>
        isEcho(group.element, other.element) ||
        isEcho(other.element, group.element) ||
        isSameKey(group.element, other.element) ||
        isRefusedAnyway(group, other) ||
        isRefusedAnyway(other, group) ||
        (group.failures.length * 2 <= other.failures.length &&
          !everywhere.has(other.element) &&
          group.failures.every(({ votes }) => weightIn(other.element, votes) > 0)),
    )
    if (!larger) whole.push({ ...group, failures: [...group.failures] })
    else {
      if (isEcho(larger.element, group.element) || isRefusedAnyway(larger, group))
        larger.element = group.element
      larger.failures.push(...group.failures)
    }
  }
  return whole.toSorted((a, b) => b.failures.length - a.failures.length)
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

/**
 * The element that says more than the one that explains some failures: what nearly all of them send or break, or the
 * strongest where so few are broken that the others most likely follow from it. A refusal that is not as it should be
 * gives way to what is refused alone when that is one thing.
 */
function narrowed(element: string, failures: readonly Failure[]): string {
  const isRefusal = element.startsWith(sharedAnswers)
  const breaksItself = failures.every(({ votes }) => votes.has(element))
  // What is wrong with an update or a refusal says what it is about; what is wrong with a search does not always.
  const saysItself = isRefusal || element === requestSchemaPointer('updateTask')
  const saysMore = (pointer: string) => {
    if (everywhere.has(pointer)) return false
    if (isRefusal) return /^#\/components\/(?:parameters|schemas)\//.test(pointer)
    return isHeaderOf(pointer, element) || (!breaksItself && parentOf(pointer) === element)
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
    .filter(([, { isBroken }]) => !isRefusal && isBroken)
    .toSorted(([, a], [, b]) => b.weight - a.weight)
  const [best] = common.length === 0 && strongBelow.length < severalKeys ? strongBelow : common
  return best?.[0] ?? element
}

/** Where the answers are that several operations give. */
const sharedAnswers = '#/components/responses/'

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

/** How much a failure speaks for an element, or for the strongest of its children. */
function weightIn(element: string, votes: Votes): number {
  const below = [...votes].filter(([pointer]) => pointer === element || parentOf(pointer) === element)
  return Math.max(0, ...below.map(([, weight]) => weight))
}

function findingOf({ element, failures }: Group, all: readonly CheckResult[]): Finding {
  const ordered = failures.toSorted(
    (a, b) =>
      Number(b.sent.isRead) - Number(a.sent.isRead) ||
      weightIn(element, b.votes) / sum(b.votes) - weightIn(element, a.votes) / sum(a.votes) ||
      (a.check.messages[0] ?? '').length - (b.check.messages[0] ?? '').length,
  )
  const ids = ordered.map(({ check }) => check.id)
  const [shown] = ordered
  if (!shown) throw new Error(`Nothing speaks for ${element}.`)
  const explained = new Set(ids)
  return {
    element,
    sentence: sentenceOf(element, shown.check),
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
