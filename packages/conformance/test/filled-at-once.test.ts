import type { Dialect } from '@case-management/contract/questions'
import { createSandbox, createSqliteStorage } from '@case-management/sandbox'
import { expect, it, onTestFinished } from 'vitest'
import { runConformance, type RunReport } from '../src/index.ts'
import { faults } from './faults/index.ts'
import { filledAtOnce } from './support/filled-at-once.ts'
import { demoTarget, sandboxApp } from './support/honest-sandbox.ts'
import { dialectOf } from './support/probed-sandbox.ts'
import { someOf } from './support/some-of.ts'

interface Options {
  tasks?: number
  /** Whether all tasks were created in the same millisecond. Default `true`. */
  atOnce?: boolean
  dialect?: Dialect
  /** The fault of the host. */
  fault?: string
}

/** A run of some checks on a large stream. */
async function runOn(
  only: readonly string[],
  { tasks = 2_500, atOnce = true, dialect, fault }: Options = {},
): Promise<RunReport> {
  const storage = atOnce ? filledAtOnce() : createSqliteStorage({ file: ':memory:' })
  const sandbox = await createSandbox({ tasks, storage, checkEvery: 0, ...(dialect && { dialect }) })
  onTestFinished(() => sandbox.close())
  const honest = (request: Request) => sandbox.fetch(request)
  const host = faults.find(({ id }) => id === fault)?.break(honest, dialect) ?? honest
  return runConformance({
    target: demoTarget('http://127.0.0.1:4000', true),
    credentials: sandboxApp,
    ...(dialect ? { dialect } : { strict: true }),
    seed: 1,
    runs: 3,
    only,
    // A busy machine is no fault of the host.
    timeLimit: 300_000,
    fetch: (input, init) => host(new Request(input, init)),
  })
}

function unpassed({ checks }: RunReport): string[] {
  return checks
    .filter(({ outcome }) => outcome !== 'passed')
    .map(({ id, outcome, messages }) => `${outcome} ${id}: ${messages.join('; ')}`)
}

const some = [
  'laws/getTasks/pages/walk',
  'laws/getTasks/filters/searchText/any-of',
  'laws/getTasks/filters/status/with-page',
  'laws/updateTask/found-again/status',
  'laws/updateTask/update/other-tasks',
]

it('leaves no check out on a large stream that was filled at once, and sends hardly more requests', async () => {
  const large = await runOn(some)
  expect(unpassed(large)).toEqual([])
  const small = await runOn(some, { tasks: 300 })
  expect(large.requests).toBeLessThan(1.5 * small.requests)
})

it.each(
  someOf(1, [
    ['status-last-only', 'laws/getTasks/filters/status/any-of'],
    ['search-prefix-only', 'laws/getTasks/filters/searchText'],
    ['filters-combine-with-or', 'laws/getTasks/filters/priority/with-others'],
  ]),
)('tells the fault %s on such a stream', async (fault, check) => {
  const { checks } = await runOn([check], { fault })
  expect(checks.find(({ id }) => id === check)).toMatchObject({ outcome: 'failed' })
})

it.each(
  someOf(1, [
    ['is found by any of its filters', { id: 'filters-together', answer: { answer: 'any' } }],
    ['is found by when it was updated', { id: 'window-key', answer: { answer: 'updated' } }],
    ['is found by when it is due', { id: 'window-key', answer: { answer: 'due' } }],
  ] as const),
)('leaves no check out on a large stream in which a task %s', async (_, answer) => {
  // Of 2,500 tasks 60 such pages are not all.
  const small = { id: 'largest-limit', answer: { answer: 'capped-silently', value: 40 } } as const
  const dialect = dialectOf(answer, small)
  const only = someOf(1, some)
  expect(unpassed(await runOn(only, { dialect, atOnce: answer.answer.answer === 'any' }))).toEqual([])
})
