import type { CheckResult } from '../check/check-result.ts'
import { requestSchemaPointer } from '../projection/request-schema.ts'
import { responsePointer } from '../projection/response-pointer.ts'
import { partsOfSentence } from './sentence-parts.ts'
import { keysOf, sentBy, sentIn, type Sent } from './sent.ts'

/** How much a failure speaks for an element, by where the element comes from. */
export const weights = {
  /** The rule that was broken first. */
  broken: 3,
  /** A further rule that was broken. */
  alsoBroken: 1.5,
  /** A key that the first sentence names. */
  named: 2,
  /** What is above several keys that it tells of: more than any one of them can get. */
  whole: 6,
  /** A key that the request only carried, or a number of a page beside something else that is wrong with it. */
  carried: 0.5,
}

/** Numbers that a page tells of itself. When anything else is wrong too, they only follow from it. */
const numbers = ['page', 'limit', 'hasMore', 'totalPages', 'totalResults'].map(
  (key) => `#/components/schemas/TaskPage/properties/${key}`,
)

/** So many keys that one failure tells of, each in a sentence of its own, are more than one key and what follows from it. */
export const severalKeys = 3

/** A parent hears only of what its children break or name, not of what is only sent. */
export const leastOfParent = 1

/** Where the answers are that several operations give. */
export const sharedAnswers = '#/components/responses/'

/** How much one failure speaks for each element of the contract, by JSON pointer. */
export type Votes = ReadonlyMap<string, number>

/** A check that did not hold, and what it speaks for. */
export interface Failure {
  check: CheckResult
  sent: Sent
  /** The elements whose rules it broke. */
  broken: readonly string[]
  votes: Votes
}

/** What a check that did not hold speaks for. */
export function failureOf(check: CheckResult): Failure {
  const sent = sentBy(check)
  const broken = check.pointers ?? check.basis.pointers
  return { check, sent, broken, votes: votesOf(check, sent, broken) }
}

/** The elements that a failure speaks for: those whose rules it broke, those that it names, those that it only sent. */
function votesOf(check: CheckResult, sent: Sent, broken: readonly string[]): Votes {
  const votes = new Map<string, number>()
  const add = (pointer: string, weight: number) => votes.set(pointer, (votes.get(pointer) ?? 0) + weight)
  const told = check.messages.map((message) => namesIn(message)[0] ?? '')
  const onlyNumbers = told.map((name) => numbers.find((pointer) => pointer.endsWith(`/${name}`)))
  const causes = onlyNumbers.every((pointer) => pointer !== undefined)
    ? [...new Set(onlyNumbers)].flatMap((pointer) => pointer ?? [])
    : broken.filter((pointer) => !numbers.includes(pointer) && !isGeneral(pointer))
  for (const [index, pointer] of causes.entries())
    add(pointer, index === 0 ? weights.broken : weights.alsoBroken)
  for (const pointer of broken) if (!causes.includes(pointer)) add(pointer, weights.carried)
  // What says no more than that an answer is wrong speaks of its status, and not of the key of that name.
  const named = broken.every(isGeneral) ? [] : namesIn(check.messages[0] ?? '')
  for (const name of new Set(named)) {
    const known = broken.filter((pointer) => pointer.endsWith(`/properties/${name}`))
    const meant = known.length > 0 ? known : meaningOf(name, check, sent)
    for (const pointer of meant)
      add(pointer, numbers.includes(pointer) && !causes.includes(pointer) ? weights.carried : weights.named)
  }
  for (const whole of wholesOf(check, sent, broken)) add(whole, weights.whole)
  for (const pointer of sent.elements) add(pointer, weights.carried)
  return votes
}

/** Whether an element says no more than that some answer was wrong. */
export function isGeneral(pointer: string): boolean {
  return pointer.endsWith('/responses')
}

/** The words of a sentence outside the values in it, and outside the names of open questions. */
function namesIn(message: string): string[] {
  const plain = partsOfSentence(message).map(({ text, isValue }) => (isValue ? ' ' : text))
  return plain.join('').match(/(?<![\w-])[A-Za-z_]\w*(?![\w-])/g) ?? []
}

/** The key that a sentence is about, unless it is a number of a page. */
function subjectOf(message: string, check: CheckResult, sent: Sent): string | undefined {
  return namesIn(message)
    .flatMap((name) => meaningOf(name, check, sent))
    .find((pointer) => !numbers.includes(pointer))
}

/** What a failure is about that tells of several keys: the answer that has them, or what is above them all. */
function wholesOf(check: CheckResult, sent: Sent, broken: readonly string[]): string[] {
  if (check.phase !== 'answers')
    return sharedBy(check.messages.flatMap((message) => subjectOf(message, check, sent) ?? []))
  const keys = broken.filter((pointer) =>
    /^#\/components\/schemas\/Task(?:Page)?\/properties\//.test(pointer),
  )
  if (keys.length < severalKeys) return []
  return [askedForBy(check) ?? responsePointer(check.operation, '200')]
}

/** The one key that all searches carry whose answers lack keys: they lack them where it is asked for alone. */
function askedForBy({ operation, exchanges }: CheckResult): string | undefined {
  const schema = requestSchemaPointer(operation)
  if (operation !== 'getTasks' || exchanges.length < 2) return undefined
  const [first = [], ...others] = exchanges.map((exchange) => sentIn(exchange, operation).elements)
  const shared = first.filter(
    (pointer) => parentOf(pointer) === schema && others.every((elements) => elements.includes(pointer)),
  )
  return shared.length === 1 ? shared[0] : undefined
}

/** The elements above so many keys that none of them alone can be meant. */
function sharedBy(subjects: readonly string[]): string[] {
  const parents = new Map<string, Set<string>>()
  for (const subject of subjects) {
    const parent = parentOf(subject)
    if (parent === undefined) continue
    const children = parents.get(parent) ?? new Set()
    parents.set(parent, children.add(subject))
  }
  return [...parents].flatMap(([parent, children]) => (children.size >= severalKeys ? [parent] : []))
}

/** The key of a search, a page, a record or an update that a name stands for. */
function meaningOf(name: string, { operation }: CheckResult, sent: Sent): string[] {
  const [task, update] = ['#/components/schemas/Task', requestSchemaPointer('updateTask')]
  const search = requestSchemaPointer('getTasks')
  // What an update left is seen by a search; what the search does not carry is then meant of the update.
  const schemas = sent.keys.includes(name)
    ? [requestSchemaPointer(sent.operation)]
    : operation === 'updateTask'
      ? [update, task]
      : ['#/components/schemas/TaskPage', search, task]
  const schema = schemas.find((pointer) => keysOf(pointer).has(name))
  return schema === undefined ? [] : [`${schema}/properties/${name}`]
}

/** The element above, of which several children may be broken together; none above an operation. */
export function parentOf(pointer: string): string | undefined {
  const [, schema = ''] = /^#\/components\/schemas\/(\w+)\/properties\//.exec(pointer) ?? []
  switch (schema) {
    case 'TaskFilter':
    case 'TaskUpdate':
      return `#/components/schemas/${schema}`
    case 'Task':
      return requestSchemaPointer('updateTask')
    case 'TaskPage':
      return responsePointer('getTasks', '200')
    case 'SortOrder':
      return '#/components/schemas/TaskFilter/properties/sortBy'
    default:
      return undefined
  }
}

/** How much a failure speaks for an element, or for the strongest of its children. */
export function weightIn(element: string, votes: Votes): number {
  const below = [...votes].filter(([pointer]) => pointer === element || parentOf(pointer) === element)
  return Math.max(0, ...below.map(([, weight]) => weight))
}
