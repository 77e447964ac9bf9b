import {
  assert,
  asyncProperty,
  boolean,
  constant,
  constantFrom,
  oneof,
  record,
  subarray,
  type Arbitrary,
} from 'fast-check'
import { expect, test } from 'vitest'
import { SettableClock } from '../../src/clock.ts'
import { createTaskGenerator } from '../../src/data/index.ts'
import { demo } from '../../src/demo.ts'
import type { Task, TaskFilter, TaskPage } from '../../src/model.ts'
import { call } from '../support/call.ts'
import { sandboxWith } from '../support/sandbox.ts'
import { matches } from './matches.ts'

const now = Date.parse('2025-06-10T12:00:00.000Z')
const count = 200
const generator = createTaskGenerator({ scope: demo, seed: 3, tasks: count, now })
const tasks = Array.from({ length: count }, (_, index) => generator.task(index))

/** Values that some of the tasks have, and one that none has. */
function valuesOf<T>(pick: (task: Task) => readonly (T | undefined)[], missing: T): T[] {
  const values = tasks.flatMap(pick).filter((value): value is T & {} => value !== undefined)
  return [...new Set(values), missing]
}

const some = <T>(values: T[]): Arbitrary<T[]> => subarray(values, { maxLength: 3 })
/** Most keys are left out of most searches, so that many find something. */
const maybe = <T>(value: Arbitrary<T>): Arbitrary<T | undefined> =>
  oneof({ weight: 5, arbitrary: constant(undefined) }, { weight: 1, arbitrary: value })
const moments = valuesOf((task) => [task.createdAt], '2025-01-01T00:00:00.000Z')
const names = tasks.map(({ name }) => name.slice(2, 5)).filter((part) => part !== '')

/** Searches over what the tasks hold. */
const searches = record({
  searchText: maybe(constantFrom('', 're', 'FOR', ...names)),
  unresolved: maybe(boolean()),
  unassigned: maybe(boolean()),
  mytask: maybe(boolean()),
  mycase: maybe(boolean()),
  priority: maybe(some(valuesOf((task) => [task.priority?.name.toUpperCase()], 'none'))),
  status: maybe(some(valuesOf((task) => [task.status?.name.replaceAll(' ', '-')], 'none'))),
  channel: maybe(some(valuesOf((task) => [...(task.channel ?? []), task.source], 'none'))),
  queues: maybe(some(valuesOf((task) => task.queues?.flatMap(({ _id, name }) => [_id, name]) ?? [], 'none'))),
  agents: maybe(some(valuesOf(({ currAssignee: a }) => [a?.agentId, a?.aId, a?.name], 'none'))),
  startDate: maybe(constantFrom(...moments)),
  endDate: maybe(constantFrom(...moments)),
  dueDate: maybe(constantFrom(...valuesOf(({ ETA }) => [ETA || undefined], '2025-01-01T00:00:00.000Z'))),
  ETAlist: maybe(some(['overdue', 'dueToday', 'upcoming'] as const)),
  customFields: maybe(
    some(
      valuesOf(
        (task) =>
          task.fields?.flatMap(({ lname = '', selectedValue: value }) =>
            (Array.isArray(value) ? value : [value ?? null]).map((selectedValue) => ({
              lname,
              selectedValue,
            })),
          ) ?? [],
        { lname: 'none', selectedValue: null },
      ),
    ),
  ),
})

test('any combination of filters finds what the descriptions of the contract say', async () => {
  const sandbox = await sandboxWith(tasks, { clock: new SettableClock(now) })
  let found = 0
  const timezones = constantFrom(0, -330, 480)
  await assert(
    asyncProperty(searches, timezones, async (search, timezoneOffset) => {
      const filter: TaskFilter = JSON.parse(JSON.stringify({ ...search, limit: 1000 }))
      const headers = { 'X-Timezone-Offset': String(timezoneOffset) }
      const response = await call(sandbox, 'getTasks', { body: filter, headers })
      const page: TaskPage = JSON.parse(await response.text())
      const expected = tasks.filter((task) =>
        matches(task, filter, { now, timezoneOffset, subject: demo.subject }),
      )
      expect(page.results.map(({ _id }) => _id).toSorted()).toEqual(expected.map(({ _id }) => _id).toSorted())
      expect(page.totalResults).toBe(expected.length)
      if (expected.length > 0) found += 1
    }),
    { numRuns: 200, seed: 1 },
  )
  // A search that finds nothing tells little.
  expect(found).toBeGreaterThan(100)
})
