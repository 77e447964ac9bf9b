import { operationIds } from '../projection/example-cases.ts'
import { responsePointer } from '../projection/response-pointer.ts'
import { everywhere } from './common-keys.ts'
import { sharedAnswers, weightIn, type Failure } from './element-votes.ts'

/** Failures with an element in common. */
export interface Group {
  /** What they are told to be about. */
  element: string
  /** The element by which they were found, which may be more general. */
  foundBy: string
  failures: Failure[]
  /** The one that shows it best, where that is known. */
  shown?: Failure
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

/** Whether a host refuses all of these as it refuses what is valid: then it does not look as far as what they are about. */
function isRefusedAnyway(refused: Group, valid: Group): boolean {
  const operation = operationIds().find((id) => responsePointer(id, '200') === valid.foundBy)
  if (!operation || refused.foundBy === valid.foundBy) return false
  // More refusals of one key are about the key; only refusals in general may be more.
  if (!refused.element.startsWith(sharedAnswers) && refused.failures.length > valid.failures.length)
    return false
  const statuses = new Set(valid.failures.map(({ sent }) => sent.status))
  return refused.failures.every(
    ({ sent: { operation: asked, status = 0 } }) =>
      asked === operation && status >= 400 && statuses.has(status),
  )
}

/**
 * Puts groups together that are most likely one fault: a number that repeats a key with that key, and a small group
 * whose requests all carry what a larger one is about.
 */
export function folded(groups: readonly Group[]): Group[] {
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
        Object.assign(larger, { element: group.element, foundBy: group.foundBy })
      larger.failures.push(...group.failures)
    }
  }
  return whole.toSorted((a, b) => b.failures.length - a.failures.length)
}
