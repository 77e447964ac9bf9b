import openapi from '@case-management/contract/openapi.json' with { type: 'json' }
import { describe, expect, test } from 'vitest'
import { SettableClock } from '../../src/clock.ts'
import type { TaskFilter, TaskPage } from '../../src/model.ts'
import { demo } from '../../src/demo.ts'
import { mintToken } from '../../src/security/mint-token.ts'
import type { Sandbox } from '../../src/sandbox.ts'
import { call } from '../support/call.ts'
import { sandboxWith } from '../support/sandbox.ts'
import { task } from '../support/task.ts'
import { filterCases, now, tasks } from './filter-cases.ts'
import { filterWithout, storageIgnoring } from './ignoring.ts'

async function search(sandbox: Sandbox, filter: TaskFilter, timezoneOffset?: number): Promise<TaskPage> {
  const headers = timezoneOffset === undefined ? {} : { 'X-Timezone-Offset': String(timezoneOffset) }
  const response = await call(sandbox, 'getTasks', { body: filter, headers })
  expect(response.status).toBe(200)
  const page: TaskPage = JSON.parse(await response.text())
  return page
}

/** What a caller sees of an answer: which records, and which keys of them. */
function seen({ results }: TaskPage): { ids: string[]; keys: string[] } {
  return { ids: results.map(({ _id }) => _id), keys: Object.keys(results[0] ?? {}) }
}

const clock = () => new SettableClock(now)
const titled = filterCases.map((example) => ({
  ...example,
  title: `${example.row} ${JSON.stringify(example.filter)}`,
}))

describe('every row of the request table is heeded', () => {
  test('there is a case for each of them', () => {
    const rows = Object.keys(openapi.components.schemas.TaskFilter.properties)
    expect(new Set(filterCases.map(({ row }) => row))).toEqual(new Set(rows))
  })

  test.each(titled)('$title', async ({ filter, finds, timezoneOffset }) => {
    const page = await search(await sandboxWith(tasks, { clock: clock() }), filter, timezoneOffset)
    expect(seen(page).ids).toEqual(finds)
  })

  test('selectedColumns leaves the named keys and those that every record has', async () => {
    const sandbox = await sandboxWith(tasks)
    const { results } = await search(sandbox, { selectedColumns: ['status', 'dueDate'], searchText: 'zebra' })
    expect(Object.keys(results[0] ?? {}).toSorted()).toEqual(
      ['_id', 'caseId', 'caseRefId', 'dueDate', 'name', 'status'].toSorted(),
    )
  })
})

describe('a sandbox that ignores the row gives another answer, so its case fails', () => {
  test.each(titled)('$title', async ({ row, filter, condition, timezoneOffset }) => {
    const honest = await sandboxWith(tasks, { clock: clock() })
    const ignorant = condition
      ? await sandboxWith(tasks, { clock: clock(), storage: storageIgnoring(condition) })
      : honest
    const asked = condition ? filter : filterWithout(filter, row)
    const right = await search(honest, filter, timezoneOffset)
    const wrong = await search(ignorant, asked, timezoneOffset)
    expect(seen(wrong)).not.toEqual(seen(right))
  })
})

describe('filters that mean no filter', () => {
  test.each<TaskFilter>([
    {},
    { searchText: '', unresolved: false, unassigned: false, mytask: false, mycase: false },
    {
      priority: [],
      status: [],
      channel: [],
      queues: [],
      agents: [],
      customFields: [],
      ETAlist: [],
      selectedColumns: [],
    },
  ])('%j finds every task', async (filter) => {
    const page = await search(await sandboxWith(tasks), filter)
    expect(page.totalResults).toBe(tasks.length)
    expect(page.results[0]).toEqual(tasks.at(-1))
  })
})

describe('my tasks', () => {
  test.each(['u-2', 'a-2'])('are those of the agent or user %s whom the token names', async (subject) => {
    const sandbox = await sandboxWith(tasks)
    const token = await mintToken({ ...demo, subject })
    const response = await call(sandbox, 'getTasks', { body: { mytask: true }, token })
    expect(await response.json()).toMatchObject({ results: [{ _id: 'ti-4' }], totalResults: 1 })
  })

  test('of a token without a subject are none', async () => {
    const sandbox = await sandboxWith(tasks)
    const token = await mintToken({ appId: demo.appId, secret: demo.secret })
    const response = await call(sandbox, 'getTasks', { body: { mytask: true }, token })
    expect(await response.json()).toMatchObject({
      results: [],
      totalResults: 0,
      totalPages: 0,
      hasMore: false,
    })
  })
})

describe('order', () => {
  test('ties are broken by id, ascending, in either direction', async () => {
    const sandbox = await sandboxWith(['ti-b', 'ti-c', 'ti-a'].map((_id) => task({ _id })))
    for (const direction of ['asc', 'desc'] as const) {
      expect(seen(await search(sandbox, { sortBy: { createdAt: direction } })).ids).toEqual([
        'ti-a',
        'ti-b',
        'ti-c',
      ])
    }
  })

  test('pages read one after the other hold every task once', async () => {
    const many = Array.from({ length: 25 }, (_, index) => task({ _id: `ti-${index}`, dueDate: index % 4 }))
    const sandbox = await sandboxWith(many)
    const ids: string[] = []
    for (let hasMore = true; hasMore;) {
      const page = await search(sandbox, { skip: ids.length, limit: 7, sortBy: 'dueDate' })
      ids.push(...seen(page).ids)
      hasMore = page.hasMore
    }
    expect(ids).toHaveLength(25)
    expect(new Set(ids).size).toBe(25)
  })
})
