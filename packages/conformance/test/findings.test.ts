import { demo } from '@case-management/sandbox'
import { expect, it } from 'vitest'
import { runConformance, type RunReport } from '../src/index.ts'
import { wrongSize } from '../src/laws/search-differences.ts'
import { findingLines } from '../src/reports/finding-lines.ts'
import type { Fault } from './faults/fault.ts'
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
  expect(findingLines(report)).toEqual([])
})

it('tells what many failures have in common in less than a screen', async () => {
  const report = await runOn(
    ['validation-422'],
    ['properties/getTasks/refuses/status', 'properties/getTasks/refuses/limit'],
  )
  expect(failed(report).length).toBeGreaterThan(5)
  expect(elements(report)[0]).toBe('#/components/responses/PreconditionFailed')
  expect(findingLines(report).length).toBeLessThan(45)
})
