// The spec against the vendor's two pages: what their tables and samples hold, the spec must hold.
import { describe, expect, test } from 'vitest'
import { at, dereferencedSpec, list, object } from './bundle.ts'

const spec = await dereferencedSpec()
const base = '/caseManagement/api/public/analytics/{streamId}'
const getTasks = at(spec, 'paths', `${base}/getTasks`, 'post')
const updateTask = at(spec, 'paths', `${base}/updateTask/{taskId}`, 'post')
const requestOf = (operation: typeof getTasks) =>
  object(at(operation, 'requestBody', 'content', 'application/json', 'schema', 'properties'))
const task = object(at(updateTask, 'responses', '200', 'content', 'application/json', 'schema', 'properties'))

/** The keys of an object schema by their evidence. */
function keysWith(properties: typeof task, evidence: string): string[] {
  return Object.entries(properties)
    .filter(([, property]) => at(property, 'x-evidence') === evidence)
    .map(([key]) => key)
}

test('the request of getTasks has the table of Get Tasks and the further keys of its sample', () => {
  const table =
    'searchText unresolved unassigned mycase priority status channel queues startDate endDate sortBy dueDate'
  const sample = 'skip limit mytask selectedColumns agents customFields ETAlist'
  const request = requestOf(getTasks)
  expect(keysWith(request, 'documented').toSorted()).toEqual(table.split(' ').toSorted())
  expect(keysWith(request, 'sample').toSorted()).toEqual(sample.split(' ').toSorted())
})

test('the request of updateTask has the table of Update a Task, and iId beside lid', () => {
  const table = `caseTmp name lname desc tags userInfo sessIds accountId lid orgId convIds status language source
    conversationType fields participants queues priority refId assigneeType isActive taskIds attachments feedback
    createdBy updatedBy timestampValue activityIds commentIds resolutionCmts dueDate isBreached supportCustomTasks
    channel createdAt updatedAt currAssignee ETA`
  const request = requestOf(updateTask)
  expect(keysWith(request, 'documented').toSorted()).toEqual(table.split(/\s+/).toSorted())
  expect(keysWith(request, 'sibling')).toEqual(['iId'])
})

test('the record has the keys of both response samples, and requires only those that both show', () => {
  const samples =
    '_id caseId caseRefId taskTmp name lname tags userInfo status priority createdAt updatedAt ETA'
  expect(keysWith(task, 'sample').toSorted()).toEqual(samples.split(' ').toSorted())
  const schema = at(updateTask, 'responses', '200', 'content', 'application/json', 'schema')
  expect(list(at(schema, 'required'))).toEqual(['_id', 'caseId', 'caseRefId', 'name'])
})

test('selectedColumns takes every key of the record and no other', () => {
  const columns = list(at(requestOf(getTasks), 'selectedColumns', 'items', 'enum'))
  expect(columns).toEqual(Object.keys(task))
})

test('the document names its version of OpenAPI with the patch number, or Dredd would take it for another format', () => {
  expect(at(spec, 'openapi')).toMatch(/^3\.1\.\d+$/)
})

test('the host is a bare name, so that the URL has one scheme and one slash', () => {
  expect(at(spec, 'servers', 0, 'url')).toBe('https://{host}')
  expect(at(spec, 'servers', 0, 'variables', 'host', 'default')).toMatch(/^[a-z.]+$/)
})

describe.for([getTasks, updateTask])('$operationId', (operation) => {
  const parameters = list(at(operation, 'parameters')).map(object)

  test('takes the headers of the samples, requires accountId alone, and leaves auth to security', () => {
    const headers = parameters.filter((parameter) => parameter['in'] === 'header')
    expect(headers.map((header) => header['name'])).toEqual([
      'accountId',
      'client-app',
      'X-Timezone-Offset',
      'app-language',
      'bot-language',
      'state',
      'iId',
    ])
    expect(headers.filter((header) => header['required']).map((header) => header['name'])).toEqual([
      'accountId',
    ])
    expect(at(spec, 'security', 0)).toEqual({ auth: [] })
  })

  test('gives every parameter an example of its own, without which Dredd stops', () => {
    expect(parameters.filter((parameter) => parameter['example'] === undefined)).toEqual([])
  })

  test('has the same header parameters and retry policy as the other', () => {
    expect(at(operation, 'x-retry')).toEqual(at(getTasks, 'x-retry'))
  })
})
