import type { Dialect } from '@case-management/contract/questions'
import { createSandbox, type Task } from '@case-management/sandbox'
import { expect, it, onTestFinished } from 'vitest'
import { runConformance, type Target } from '../src/index.ts'
import { probeHost } from '../src/probe/probe.ts'
import { findWindow } from '../src/laws/find-window.ts'
import { dialectOf } from './support/probed-sandbox.ts'
import { asLive } from './support/live-url.ts'
import { demoTarget, sandboxApp } from './support/honest-sandbox.ts'
import { failures } from './support/run-against.ts'
import { someOf } from './support/some-of.ts'

/** Laws on a stream of so many tasks; with a dialect the host goes by it, and the law of the run by what was told of it. */
async function lawsOn(
  tasks: number,
  only: readonly string[],
  dialect?: Dialect,
  told: Partial<Dialect> | undefined = dialect,
) {
  const sandbox = await createSandbox({ tasks, checkEvery: 0, ...(dialect && { dialect }) })
  onTestFinished(() => sandbox.close())
  return runConformance({
    target: demoTarget('http://127.0.0.1:4000', true),
    credentials: sandboxApp,
    ...(told ? { dialect: told } : { strict: true }),
    seed: 1,
    runs: 3,
    only,
    // A busy machine is no fault of the host.
    timeLimit: 300_000,
    fetch: sandbox.fetch,
  })
}

it('leaves nothing out on a stream that is too large to be read, and sends hardly more requests', async () => {
  const only = ['laws/getTasks/pages', 'laws/getTasks/filters/status']
  const large = await lawsOn(2_500, only)
  expect(large).toMatchObject({ failed: 0, skipped: 0, conforms: true })
  const small = await lawsOn(300, only)
  expect(large.requests).toBeLessThan(1.5 * small.requests)
})

/** A sandbox with a large stream, as a live host, and a task that stands amid all others by when it was created. */
async function amidMany() {
  const sandbox = await createSandbox({ tasks: 5_000, checkEvery: 0 })
  onTestFinished(() => sandbox.close())
  const tasks: Pick<Task, '_id' | 'createdAt'>[] = []
  for await (const { record } of sandbox.storage.export()) tasks.push(JSON.parse(record))
  const createdAt = ({ createdAt: text = '' }: (typeof tasks)[number]) => Date.parse(text)
  const taskId = tasks.toSorted((one, other) => createdAt(one) - createdAt(other))[2_500]?._id ?? ''
  const target: Target = {
    ...demoTarget(asLive('http://127.0.0.1:4000'), true),
    taskIds: [taskId],
    allowInsecureHost: true,
  }
  return { target, credentials: sandboxApp, rate: 1_000_000, timeLimit: 300_000, fetch: sandbox.fetch }
}

it('writes to the named task of a large stream, wherever it stands', async () => {
  const { checks } = await runConformance({
    ...(await amidMany()),
    strict: true,
    seed: 1,
    runs: 3,
    only: ['laws/getTasks/filters/status', 'laws/updateTask/update/desc'],
  })
  expect(checks.filter(({ outcome }) => outcome !== 'passed')).toEqual([])
})

it('is told by updates of the named task of a large stream, wherever it stands', async () => {
  const { findings } = await probeHost(await amidMany())
  expect(findings.get('update-of-lists')).toMatchObject({ kind: 'told', answer: { answer: 'replaced' } })
})

it('takes the pages of a host that counts no further than it says for what they are', async () => {
  const dialect = dialectOf(
    { id: 'total-counted', answer: { answer: 'up-to', value: 100 } },
    { id: 'largest-limit', answer: { answer: 'capped-silently', value: 100 } },
  )
  const only = someOf(1, ['laws/getTasks/filters/dueDate', 'laws/getTasks/filters/searchText'])
  expect(await lawsOn(2_500, only, dialect)).toMatchObject({ failed: 0, differences: 0, conforms: true })
})

it('names the question of a search that is refused, and was not when the dialect file was made', async () => {
  const told = dialectOf({ id: 'largest-limit', answer: { answer: 'capped', value: 5 } })
  const today = dialectOf({ id: 'largest-limit', answer: { answer: 'refused', value: 5 } })
  const only = ['laws/getTasks/filters/mytask/nobody', 'laws/getTasks/search/telling/1']
  const { checks, findings } = await lawsOn(2_500, only, today, told)
  const wrong = checks.filter(({ id, outcome }) => only.includes(id) && outcome === 'failed')
  expect(wrong).toHaveLength(only.length)
  for (const { messages } of wrong)
    expect(messages.join()).toContain('the host now answers `refused` to largest-limit')
  expect(findings[0]?.sentence).toContain('largest-limit')
})

it('fails a host that counts further than its dialect file says', async () => {
  const told = dialectOf({ id: 'total-counted', answer: { answer: 'up-to', value: 100 } })
  const { checks } = await lawsOn(2_500, ['laws/getTasks/filters/dueDate/with-no-filter'], dialectOf(), told)
  const wrong = checks.filter(({ outcome }) => outcome === 'failed')
  expect(wrong.map(({ id }) => id)).toContain('answers/getTasks/200/body')
  expect(wrong[0]?.messages.join()).toMatch(/counts no further than 100.*total-counted/)
})

it('names the moment of a task that a time bounds on a host that takes no time with one end', async () => {
  const told = dialectOf({ id: 'window-one-end', answer: { answer: 'refused' } })
  const today = dialectOf(
    { id: 'window-one-end', answer: { answer: 'refused' } },
    { id: 'window-key', answer: { answer: 'updated' } },
  )
  for (const check of ['laws/getTasks/filters/startDate', 'laws/getTasks/filters/endDate']) {
    const { checks } = await lawsOn(300, [check], today, told)
    expect(checks.find(({ id }) => id === check)?.messages.join()).toContain(
      'the host now answers `updated` to window-key',
    )
  }
})

it.each(
  someOf(2, [
    [
      'is refused with one end of a time alone',
      [{ id: 'window-one-end', answer: { answer: 'refused' } }],
      'laws/getTasks/search/at-once',
    ],
    [
      'needs one of several filters alone',
      [{ id: 'filters-together', answer: { answer: 'any' } }],
      'laws/getTasks/filters/mytask/with-page',
    ],
    [
      'passes over names that no task has',
      [
        { id: 'unknown-name', answer: { answer: 'ignored' } },
        { id: 'status-matching', answer: { answer: 'exact' } },
        { id: 'status-key', answer: { answer: 'category' } },
      ],
      'laws/getTasks/search/',
    ],
    [
      'looks for whole words',
      [{ id: 'search-place', answer: { answer: 'words' } }],
      'properties/getTasks/hostile/wildcards-of-SQL',
    ],
  ] as const),
)('finds no fault in a host with many tasks that %s', async (_, answers, check) => {
  const run = await lawsOn(2_500, ['laws/getTasks/pages/defaults', check], dialectOf(...answers))
  expect(failures(run)).toEqual({})
})

it('judges no task by columns alone that it knows nothing else of', async () => {
  const dialect = dialectOf(
    { id: 'total-counted', answer: { answer: 'up-to', value: 100 } },
    { id: 'unresolved-without-category', answer: { answer: 'left-out' } },
  )
  const { 'unresolved-without-category': _open, ...told } = dialect
  const only = someOf(2, ['searchText', 'unresolved', 'status']).map(
    (filter) => `laws/getTasks/filters/${filter}/with-selected-columns`,
  )
  const { checks } = await lawsOn(2_500, only, dialect, told)
  expect(checks.filter(({ id, outcome }) => only.includes(id) && outcome !== 'passed')).toEqual([])
})

it.each([0, 1, 3])('finds no fault in a stream of %i tasks, and says what it leaves out', async (tasks) => {
  const report = await lawsOn(tasks, [
    'laws/getTasks/filters/status',
    'laws/getTasks/pages',
    'laws/getTasks/sort/name',
  ])
  expect(report.checks.filter(({ outcome }) => outcome === 'failed')).toEqual([])
  for (const { messages } of report.checks.filter(({ outcome }) => outcome === 'skipped'))
    expect(messages.join()).not.toBe('')
})

it.each([
  ['spread evenly', (hours: number) => hours * 4],
  ['few and then many', (hours: number) => Math.max(0, hours - 2_000) * 1_000],
])('finds a time in which a few hundred tasks were created, %s', async (_, countIn) => {
  const end = Date.UTC(2025, 5, 1)
  const hoursOf = (startDate: string) => (end - Date.parse(startDate)) / 3_600_000
  const found = await findWindow(end, async ({ startDate }) => Math.floor(countIn(hoursOf(startDate))))
  const count = countIn(hoursOf(found?.filters.startDate ?? ''))
  expect(count).toBeGreaterThanOrEqual(150)
  expect(count).toBeLessThanOrEqual(301)
})
