import { describe, expect, test } from 'vitest'
import type { Json, JsonObject } from '../lint/redocly-types.ts'
import { at, dereferencedSpec, list, object } from './bundle.ts'

const spec = await dereferencedSpec()
const operations = new Map(
  Object.values(object(at(spec, 'paths'))).map((item) => [at(item, 'post', 'operationId'), at(item, 'post')]),
)
const media = ['content', 'application/json']

/** The cases of an operation: name, request body and answer. */
function casesOf(operationId: string): { name: string; request: JsonObject; answer: JsonObject }[] {
  const operation = operations.get(operationId)
  if (operation === undefined) throw new Error(`There is no operation ${operationId}.`)
  const requests = object(at(operation, 'requestBody', ...media, 'examples'))
  return Object.entries(requests).map(([name, request]) => ({
    name,
    request: object(at(request, 'value')),
    answer: object(at(operation, 'responses', '200', ...media, 'examples', name, 'value')),
  }))
}

const pages = casesOf('getTasks')
/** The vendor's response does not answer the vendor's request, and stands word for word. */
const answered = pages.filter(({ name }) => name !== 'vendor-sample')
const updates = casesOf('updateTask')
const tasks = [
  ...pages.flatMap(({ answer }) => list(at(answer, 'results'))),
  ...updates.map(({ answer }) => answer),
].map(object)

const number = (value: Json | undefined) => (typeof value === 'number' ? value : Number.NaN)
const text = (value: Json | undefined) => (typeof value === 'string' ? value : '')
const lower = (value: Json | undefined) => text(value).toLowerCase()
const instant = (value: Json | undefined) => Date.parse(text(value))

/** Whether a record meets those filters that the examples use. */
function matches(task: JsonObject, request: JsonObject): boolean {
  const among = (wanted: Json[], value: () => Json) =>
    wanted.length === 0 || wanted.some((one) => lower(one) === lower(value()))
  const created = instant(task['createdAt'])
  return (
    lower(task['name']).includes(lower(request['searchText'])) &&
    among(list(request['status'] ?? []), () => at(task, 'status', 'name')) &&
    among(list(request['priority'] ?? []), () => at(task, 'priority', 'name')) &&
    among(list(request['queues'] ?? []), () => at(task, 'queues', 0, 'name')) &&
    !(created < instant(request['startDate'])) &&
    !(created > instant(request['endDate']))
  )
}

describe('every record in an example', () => {
  test.for(tasks)('$_id: lname is name in lower case', ({ name, lname }) => {
    expect(lname ?? lower(name)).toBe(lower(name))
  })

  test.for(tasks)('$_id: ETA and dueDate are the same moment, or neither is there', ({ ETA, dueDate }) => {
    expect(dueDate).toBe(ETA === undefined || ETA === '' ? undefined : instant(ETA))
  })

  test.for(tasks)('$_id: updatedAt is not before createdAt', ({ createdAt, updatedAt }) => {
    expect(instant(updatedAt)).toBeGreaterThanOrEqual(instant(createdAt))
  })

  test.for(tasks)('$_id: the assignee fits assigneeType', ({ assigneeType, currAssignee }) => {
    if (assigneeType === undefined || currAssignee === undefined) return
    expect(Object.keys(object(currAssignee)).length > 0).toBe(assigneeType === 'agent')
  })
})

describe('a page in an example', () => {
  test.for(answered)(
    '$name: the numbers of the page follow from the request and the total',
    ({ request, answer }) => {
      const skip = number(request['skip'] ?? 0)
      const limit = number(request['limit'] ?? 50)
      const total = number(answer['totalResults'])
      const results = list(at(answer, 'results'))
      expect({ ...answer, results: results.length }).toEqual({
        results: Math.max(0, Math.min(limit, total - skip)),
        page: Math.floor(skip / limit) + 1,
        limit,
        hasMore: skip + results.length < total,
        totalPages: Math.ceil(total / limit),
        totalResults: total,
      })
    },
  )

  test.for(answered)('$name: records hold no key that selectedColumns leaves out', ({ request, answer }) => {
    const columns = request['selectedColumns']
    if (columns === undefined) return
    const allowed = new Set([...list(columns), '_id', 'caseId', 'caseRefId', 'name'])
    const keys = list(at(answer, 'results')).flatMap((task) => Object.keys(object(task)))
    expect(keys.filter((key) => !allowed.has(key))).toEqual([])
  })

  test.for(answered)('$name: every record matches the filters', ({ request, answer }) => {
    const strangers = list(at(answer, 'results'))
      .map(object)
      .filter((task) => !matches(task, request))
    expect(strangers).toEqual([])
  })

  test.for(answered)('$name: the records stand in the order asked for', ({ request, answer }) => {
    const [[field, direction] = ['createdAt', 'desc']] = Object.entries(object(request['sortBy'] ?? {}))
    const values = list(at(answer, 'results')).map((task) => at(task, field))
    const ascending = values.toSorted((a, b) => (a === b ? 0 : (a ?? 0) < (b ?? 0) ? -1 : 1))
    expect(values).toEqual(direction === 'asc' ? ascending : ascending.toReversed())
  })
})

describe('an update in an example', () => {
  const taskId = at(spec, 'components', 'parameters', 'TaskId', 'example')
  /** What a key becomes when it is cleared; the others go. */
  const cleared: Record<string, Json> = { currAssignee: {}, ETA: '' }
  /** The keys that follow from others, or from the update itself. */
  const derived = new Set(['updatedAt', 'lname', 'assigneeType', 'dueDate', 'ETA'])

  test.for(updates)('$name: the answer is the task of the path parameter', ({ answer }) => {
    expect(answer['_id']).toBe(taskId)
  })

  test.for(updates)('$name: the answer holds what the request sent', ({ request, answer }) => {
    const sent = Object.entries(request).map(([key, value]) => [key, value ?? cleared[key]])
    const received = Object.keys(request).map((key) => [key, answer[key]])
    expect(Object.fromEntries(received)).toEqual(Object.fromEntries(sent))
  })

  test.for(updates.slice(1))('$name: nothing else differs from the example before it', (update) => {
    const { request, answer } = update
    const before = updates[updates.indexOf(update) - 1]?.answer ?? {}
    const free = (key: string) => derived.has(key) || Object.hasOwn(request, key)
    const rest = (task: JsonObject) => Object.fromEntries(Object.entries(task).filter(([key]) => !free(key)))
    expect(rest(answer)).toEqual(rest(before))
    expect(instant(answer['updatedAt'])).toBeGreaterThan(instant(before['updatedAt']))
  })
})

describe('an error in an example', () => {
  const [first, second] = [...operations.values()]
  const responses = Object.entries(object(at(first ?? {}, 'responses'))).filter(
    ([status]) => status !== '200',
  )
  const errors = responses.flatMap(([status, response]) =>
    Object.entries(object(at(response, ...media, 'examples'))).map(([name, error]) => ({
      status,
      name,
      error,
    })),
  )

  test('has a name that no other error has', () => {
    const names = errors.map(({ name }) => name)
    expect(new Set(names).size).toBe(names.length)
  })

  test('is the same for both operations', () => {
    expect(Object.fromEntries(responses)).toEqual(
      Object.fromEntries(
        Object.entries(object(at(second ?? {}, 'responses'))).filter(([status]) => status !== '200'),
      ),
    )
  })

  test.for(errors)('$name: the code is that of its status', ({ status, name, error }) => {
    const byName: Record<string, Json> = { 'missing-app-details': 'ValidationError' }
    const code = byName[name] ?? (status === '401' ? 4002 : Number(status))
    expect(at(error, 'value', 'errors', 0, 'code')).toBe(code)
  })
})
