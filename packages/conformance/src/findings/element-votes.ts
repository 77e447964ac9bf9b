import type { OperationId } from '@case-management/contract'
import type { CheckResult } from '../check/check-result.ts'
import { parseBody } from '../check/answer.ts'
import { isObject } from '../projection/json.ts'
import { operationIds } from '../projection/example-cases.ts'
import { requestSchemaPointer } from '../projection/request-schema.ts'
import { responsePointer } from '../projection/response-pointer.ts'
import { propertiesOf, schemaNode } from '../projection/schema-node.ts'

/** How much a failure speaks for an element, by where the element comes from. */
const weights = {
  /** The rule that was broken first. */
  broken: 3,
  /** A further rule that was broken. */
  alsoBroken: 1.5,
  /** A key that the first sentence names. */
  named: 2,
  /** A key that the request only carried, or a number of a page beside something else that is wrong with it. */
  carried: 0.5,
}

/** Numbers that a page tells of itself. When anything else is wrong too, they only follow from it. */
const numbers = ['page', 'limit', 'hasMore', 'totalPages', 'totalResults'].map(
  (key) => `#/components/schemas/TaskPage/properties/${key}`,
)

/** Longer bodies are not looked into. */
const longestRead = 20_000

/** How much one failure speaks for each element of the contract, by JSON pointer. */
export type Votes = ReadonlyMap<string, number>

/** The elements that a failure speaks for: those whose rules it broke, those that it names, those that it only sent. */
export function votesOf(check: CheckResult): Votes {
  const votes = new Map<string, number>()
  const add = (pointer: string, weight: number) => votes.set(pointer, (votes.get(pointer) ?? 0) + weight)
  const broken = check.pointers ?? check.basis.pointers
  const operation = asked(check)
  const sent = keysSent(check, operation)
  const told = check.messages.map((message) => namesIn(message)[0] ?? '')
  const onlyNumbers = told.map((name) => numbers.find((pointer) => pointer.endsWith(`/${name}`)))
  const causes = onlyNumbers.every((pointer) => pointer !== undefined)
    ? [...new Set(onlyNumbers)].flatMap((pointer) => pointer ?? [])
    : broken.filter((pointer) => !numbers.includes(pointer) && !isGeneral(pointer))
  for (const [index, pointer] of causes.entries())
    add(pointer, index === 0 ? weights.broken : weights.alsoBroken)
  for (const pointer of broken) if (!causes.includes(pointer)) add(pointer, weights.carried)
  for (const name of new Set(namesIn(check.messages[0] ?? ''))) {
    const known = broken.filter((pointer) => pointer.endsWith(`/properties/${name}`))
    const meant = known.length > 0 ? known : meaningOf(name, operation, sent)
    for (const pointer of meant)
      add(pointer, numbers.includes(pointer) && !causes.includes(pointer) ? weights.carried : weights.named)
  }
  for (const key of sent) add(`${requestSchemaPointer(operation)}/properties/${key}`, weights.carried)
  return votes
}

/** Whether an element says no more than that some answer was wrong. */
function isGeneral(pointer: string): boolean {
  return pointer.endsWith('/responses')
}

/** The words of a sentence outside the JSON and the quotes in it. */
function namesIn(message: string): string[] {
  const plain = message.replaceAll(/[[{].*[\]}]/g, ' ').replaceAll(/"[^"]*"/g, ' ')
  return plain.match(/[A-Za-z_]\w*/g) ?? []
}

/** The key of a search, a page, a record or an update that a name stands for. */
function meaningOf(name: string, operation: OperationId, sent: readonly string[]): string[] {
  const request = requestSchemaPointer(operation)
  const schemas =
    operation === 'getTasks' && !sent.includes(name)
      ? ['#/components/schemas/TaskPage', request, '#/components/schemas/Task']
      : [request, '#/components/schemas/Task']
  const schema = schemas.find((pointer) => keysOf(pointer).has(name))
  return schema === undefined ? [] : [`${schema}/properties/${name}`]
}

const known = new Map<string, ReadonlySet<string>>()

function keysOf(schema: string): ReadonlySet<string> {
  const keys = known.get(schema) ?? new Set(propertiesOf(schemaNode(schema)).map(([key]) => key))
  known.set(schema, keys)
  return keys
}

/** The operation that was called when something did not hold. */
function asked({ operation, exchanges }: CheckResult): OperationId {
  const url = exchanges.at(-1)?.request.url ?? ''
  return operationIds().find((id) => url.includes(`/${id}`)) ?? operation
}

function keysSent({ exchanges }: CheckResult, operation: OperationId): string[] {
  const text = exchanges.at(-1)?.request.body ?? ''
  const body = text.length > longestRead ? undefined : parseBody(text)
  if (!isObject(body)) return []
  const keys = keysOf(requestSchemaPointer(operation))
  return Object.keys(body).filter((key) => keys.has(key))
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
