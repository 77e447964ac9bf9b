import { demo } from '@case-management/sandbox'
import { expect, it } from 'vitest'
import { runConformance, type RunReport } from '../src/index.ts'
import { wrongSize } from '../src/laws/search-differences.ts'
import { responsePointer } from '../src/projection/response-pointer.ts'
import { consoleFindings } from '../src/reports/console-findings.ts'
import { partsOfSentence } from '../src/findings/sentence-parts.ts'
import { filterKeys, type Fault } from './faults/fault.ts'
import { faults } from './faults/index.ts'
import { honestSandbox, sandboxApp, sandboxTarget } from './support/honest-sandbox.ts'
import { records } from './support/records.ts'

/** Runs some checks against a host with these faults. */
async function runOn(ids: readonly string[], only: string[]) {
  const sandbox = await honestSandbox()
  const host = ids.map(faultOf).reduce<ReturnType<Fault['break']>>(
    (honest, fault) => fault.break(honest),
    (request) => sandbox.fetch(request),
  )
  try {
    return await runConformance({
      target: sandboxTarget(),
      credentials: sandboxApp,
      strict: true,
      only,
      seed: 1,
      runs: 5,
      fetch: (input, init) => host(new Request(input, init)),
    })
  } finally {
    await sandbox.close()
  }
}

function faultOf(id: string): Fault {
  const fault = faults.find((each) => each.id === id)
  if (!fault) throw new Error(`There is no fault ${id}.`)
  return fault
}

const elements = ({ findings }: RunReport) => findings.map(({ element }) => element)
const failed = ({ checks }: RunReport) =>
  checks.flatMap(({ id, outcome }) => (outcome === 'failed' ? [id] : []))

it('explains all failures of an ignored filter by one finding that names it', async () => {
  const report = await runOn(
    ['status-ignored'],
    [
      'laws/getTasks/filters/status/with-',
      'laws/getTasks/filters/unassigned/with-others',
      'laws/getTasks/pages/page',
    ],
  )
  expect(failed(report).length).toBeGreaterThan(3)
  expect(elements(report)).toEqual(['#/components/schemas/TaskFilter/properties/status'])
  const [finding] = report.findings
  expect(finding?.checks.toSorted()).toEqual(failed(report).toSorted())
  expect(finding?.sentence).toMatch(/^The search key status: .*the filter status is not kept/)
})

it('tells a wrong answer once, under its own name, and which checks could not be made because of it', async () => {
  const report = await runOn(['page-as-text'], ['laws/getTasks/sort', 'laws/getTasks/pages'])
  expect(failed(report)).toEqual(['answers/getTasks/200/body'])
  expect(elements(report)).toEqual(['#/components/schemas/TaskPage/properties/page'])
  const blocked = report.checks.filter(({ blockedBy }) => blockedBy === 'answers/getTasks/200/body')
  expect(blocked.length).toBeGreaterThan(10)
  expect(blocked.every(({ outcome }) => outcome === 'skipped')).toBe(true)
  expect(report.findings[0]?.blocked).toEqual(blocked.map(({ id }) => id))
  expect(report.checks.find(({ id }) => id === 'answers/getTasks/200/body')?.seenIn).toMatch(
    /^laws\/getTasks\//,
  )
})

it('keeps faults of different elements apart', async () => {
  const report = await runOn(
    ['priority-ignored', 'expired'],
    ['laws/getTasks/filters/priority', 'access/getTasks/expired', 'access/getTasks/long-expired'],
  )
  expect(elements(report).toSorted()).toEqual([
    '#/components/schemas/TaskFilter/properties/priority',
    '#/components/securitySchemes/auth',
  ])
})

const search = '#/components/schemas/TaskFilter/properties'
const update = '#/components/schemas/TaskUpdate'

/** The checks of each filter in some company. */
const besideFilters = (company: string) =>
  filterKeys.map((key) => `laws/getTasks/filters/${key}/with-${company}`)

it('names the key that all wrong searches carry, whatever each check is about', async () => {
  const emptyList = await runOn(
    ['empty-list-finds-nothing'],
    ['laws/getTasks/filters/queues/neutral', ...besideFilters('no-filter')],
  )
  expect(failed(emptyList).length).toBeGreaterThan(10)
  expect(elements(emptyList)).toEqual([`${search}/queues`])
  const otherMoment = await runOn(['dates-bound-updated-at'], besideFilters('others'))
  expect(failed(otherMoment).length).toBeGreaterThan(10)
  expect(elements(otherMoment)).toEqual([`${search}/endDate`])
})

it('names the key of a record that does not follow, and not the key that was sent', async () => {
  const report = await runOn(
    ['type-stays-beside-status'],
    ['laws/updateTask/follow/assignment/with-others', 'laws/updateTask/update/in-few'],
  )
  expect(failed(report).length).toBe(2)
  expect(elements(report)).toEqual([`${update}/properties/assigneeType`])
})

it('names the key whose value is lost, and not the one that shows the same in another form', async () => {
  const report = await runOn(['wipes-due-date'], ['laws/updateTask/update/name'])
  expect(failed(report).length).toBeGreaterThan(1)
  expect(elements(report)).toEqual([`${update}/properties/dueDate`])
})

it('names what an update changes as a whole when one check loses several keys', async () => {
  const report = await runOn(['lost-update'], ['laws/updateTask/update/at-once'])
  expect(failed(report)).toEqual(['laws/updateTask/update/at-once'])
  expect(elements(report)).toEqual([update])
})

it('names the optional header that the refused requests have in common', async () => {
  const report = await runOn(
    ['optional-header-refused'],
    ['laws/getTasks/headers', 'laws/updateTask/headers'],
  )
  expect(failed(report).length).toBe(3)
  expect(elements(report)).toEqual(['#/components/parameters/ClientApp'])
})

it('names the search key that the refused requests have in common', async () => {
  const report = await runOn(
    ['long-list-refused'],
    ['properties/getTasks/accepts/status', 'laws/getTasks/filters/status/any-of'],
  )
  expect(failed(report).length).toBe(2)
  expect(elements(report)).toEqual([`${search}/status`])
})

it('blames what a refusal gives away on the refusal, whatever was wrong with the request', async () => {
  const report = await runOn(
    ['refusal-tells-owner'],
    ['access/getTasks/no-account', 'access/getTasks/unknown-account', 'access/getTasks/unknown-stream'],
  )
  expect(failed(report).length).toBeGreaterThan(3)
  expect(elements(report)).toEqual(['#/components/responses/BadRequest'])
})

it('tells that valid updates are refused, and not that others are refused otherwise, when a host refuses all alike', async () => {
  const report = await runOn(
    ['closed-task-refused'],
    ['laws/updateTask/clear', 'properties/updateTask/refuses/desc', 'properties/updateTask/refuses/name'],
  )
  expect(failed(report)).toContain('properties/updateTask/refuses/name/type')
  expect(elements(report)).toEqual([responsePointer('updateTask', '200')])
  const limited = await runOn(
    ['rate-limit-without-end'],
    ['laws/updateTask/update', 'access/updateTask/accepts'],
  )
  expect(failed(limited)).toContain('access/updateTask/accepts/key-id')
  expect(elements(limited)).toEqual([responsePointer('updateTask', '200')])
})

it('names what is refused otherwise than it should be when that is one thing, and else the refusal', async () => {
  const one = await runOn(['task-id-pattern-not-checked'], ['properties/updateTask/refuses-parameter'])
  expect(elements(one)).toEqual(['#/components/parameters/TaskId'])
  const many = await runOn(
    ['validation-422'],
    ['properties/getTasks/refuses/status', 'properties/getTasks/refuses/limit'],
  )
  expect(elements(many)).toEqual(['#/components/responses/PreconditionFailed'])
})

it('names the key that an answer lacks', async () => {
  const report = await runOn(['no-total-results'], ['laws/getTasks/pages/page'])
  expect(elements(report)).toEqual(['#/components/schemas/TaskPage/properties/totalResults'])
})

it('names the answer whose keys are all missing', async () => {
  const report = await runOn(['task-in-envelope'], ['laws/updateTask/update/nothing'])
  expect(elements(report)).toEqual([responsePointer('updateTask', '200')])
})

it('seeds one fault alone: a body that is too large is refused by a host that reads bodies wrongly', async () => {
  const report = await runOn(['lost-update'], ['properties/updateTask/refuses/too-large'])
  expect(failed(report)).toEqual([])
  expect(report.passed).toBeGreaterThan(0)
})

it('names the key for which alone an answer lacks its keys', async () => {
  const report = await runOn(
    ['columns-without-required'],
    ['properties/getTasks/accepts/selectedColumns', 'laws/getTasks/records/selected-columns'],
  )
  expect(elements(report)).toEqual([`${search}/selectedColumns`])
})

it('names the body as a whole when it may have any key', async () => {
  const report = await runOn(
    ['unknown-key-in-update-accepted'],
    ['properties/updateTask/refuses/additionalProperties'],
  )
  expect(elements(report)).toEqual([update])
})

/** What is blamed on a page of so many tasks for holding other than five. */
function blamed(shown: number, totalResults: number): readonly string[] | undefined {
  const results = records(shown, demo)
  const page = { results, totalResults, page: 1, limit: 10, hasMore: false, totalPages: 1 }
  const fault = wrongSize({ page, skip: 0, limit: 10 }, { start: 0, most: 10, limit: 10 }, 5, '{}')
  return fault && (fault.basis?.pointers ?? [])
}

it('blames the limit only where a page is not as large as what the host says that it found', () => {
  expect(blamed(5, 5)).toBeUndefined()
  expect(blamed(3, 3)).toEqual([])
  expect(blamed(3, 5)).toEqual(['#/components/schemas/TaskFilter/properties/limit'])
})

it('names no finding when everything holds', async () => {
  const report = await runOn([], ['laws/getTasks/pages/page'])
  expect(report.conforms).toBe(true)
  expect(report.findings).toEqual([])
  expect(consoleFindings(report)).toEqual([])
})

it('tells what many failures have in common in less than a screen', async () => {
  const report = await runOn(
    ['validation-422'],
    ['properties/getTasks/refuses/status', 'properties/getTasks/refuses/limit'],
  )
  expect(failed(report).length).toBeGreaterThan(5)
  expect(elements(report)[0]).toBe('#/components/responses/PreconditionFailed')
  expect(consoleFindings(report).length).toBeLessThan(45)
})

it('tells the words of a sentence from the values in it, also from those that were cut', () => {
  const sentence =
    '{"tags":["a, b"]} leaves tags as ["c] d"]: "x" is lost, {"name":"The cust… (986 characters) follows'
  const parts = partsOfSentence(sentence)
  expect(parts.map(({ text }) => text).join('')).toBe(sentence)
  expect(parts.flatMap(({ text, isValue }) => (isValue ? [] : [text.trim()]))).toEqual([
    'leaves tags as',
    ':',
    'is lost,',
    'follows',
  ])
})

it('shows a wrong order of a valid search before a sortBy that should have been refused', async () => {
  const checks = ['properties/getTasks/refuses/sortBy/', 'laws/getTasks/sort/name/desc']
  const report = await runOn(['sort-ignored'], checks)
  expect(failed(report).length).toBeGreaterThan(1)
  expect(elements(report)).toEqual([`${search}/sortBy`])
  expect(report.findings[0]?.shownBy).toMatch(/^laws\/getTasks\/sort\//)
  expect(report.findings[0]?.sentence).toMatch(/^The search key sortBy: wrong order: /)
})
