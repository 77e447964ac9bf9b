import { expect, test, vi } from 'vitest'
import type { ErrorEvent, ListOptions, Task, TaskFilter, TaskPage } from '@case-management/client'
import { clientOf, failureOf } from './helpers/client.ts'
import { pagedFetch, tasksNamed } from './helpers/paged-fetch.ts'
import { scriptedFetch } from './helpers/scripted-fetch.ts'

const letters = () => tasksNamed('a', 'b', 'c', 'd', 'e', 'f', 'g')
const namesOf = (tasks: Task[]) => tasks.map((task) => task.name).join('')

/** What is read from a host whose tasks may change before each of its answers. */
async function namesRead(
  tasks: Task[],
  beforeAnswer?: (filter: TaskFilter, call: number) => void,
  options?: ListOptions,
): Promise<{ names: string; skips: number[] }> {
  const { fetch, skips } = pagedFetch(tasks, beforeAnswer)
  const list = clientOf('platform.kore.ai', { fetch }).tasks({ limit: 2 }, options)
  return { names: namesOf(await list.toArray()), skips }
}

test.for([false, true])(
  'gives every task once, in order, page by page (read ahead: %o)',
  async (readAhead) => {
    await expect(namesRead(letters(), undefined, { readAhead })).resolves.toEqual({
      names: 'abcdefg',
      skips: [0, 2, 4, 6],
    })
  },
)

test('gives the pages as the host gives them', async () => {
  const { fetch } = pagedFetch(letters())
  const pages: string[] = []
  for await (const page of clientOf('platform.kore.ai', { fetch }).tasks({ limit: 3 }).pages()) {
    pages.push(`${page.page}/${page.totalPages} ${namesOf(page.results)}`)
  }
  expect(pages).toEqual(['1/3 abc', '2/3 def', '3/3 g'])
})

test.for([
  [0, []],
  [3, ['abc']],
  [4, ['abc', 'def']],
] as const)('pages() ends with the page that has task %i of maxTasks', async ([maxTasks, expected]) => {
  const { fetch, skips } = pagedFetch(letters())
  const pages: string[] = []
  const list = clientOf('platform.kore.ai', { fetch }).tasks({ limit: 3 }, { maxTasks })
  for await (const page of list.pages()) pages.push(namesOf(page.results))
  expect(pages).toEqual(expected)
  expect(skips).toHaveLength(expected.length)
})

test('begins where the filter says, and never reads before it', async () => {
  const { fetch, skips } = pagedFetch(letters())
  const list = clientOf('platform.kore.ai', { fetch }).tasks({ skip: 3, limit: 3 })
  expect(namesOf(await list.toArray())).toBe('defg')
  expect(skips).toEqual([3, 6])
})

test('sends the filter with every page', async () => {
  const filters: TaskFilter[] = []
  const { fetch } = pagedFetch(letters(), (filter) => filters.push(filter))
  await clientOf('platform.kore.ai', { fetch })
    .tasks({ limit: 4, unassigned: true, sortBy: 'name' })
    .toArray()
  expect(filters).toEqual([
    { limit: 4, unassigned: true, sortBy: 'name' },
    { limit: 4, unassigned: true, sortBy: 'name', skip: 4 },
  ])
})

test('sends nothing before it is read, and anew each time that it is', async () => {
  const { fetch, skips } = pagedFetch(letters())
  const list = clientOf('platform.kore.ai', { fetch }).tasks()
  expect(skips).toEqual([])
  await list.toArray()
  await list.toArray()
  expect(skips).toEqual([0, 0])
})

test('an empty result is one request and no task', async () => {
  await expect(namesRead([])).resolves.toEqual({ names: '', skips: [0] })
})

test.for<[string, ListOptions, { limit?: number } | undefined, string, number]>([
  ['toArray({ limit })', {}, { limit: 3 }, 'abc', 2],
  ['maxTasks', { maxTasks: 4 }, undefined, 'abcd', 2],
  ['toArray({ limit }) before maxTasks', { maxTasks: 6 }, { limit: 1 }, 'a', 1],
  ['a limit of 0', {}, { limit: 0 }, '', 0],
  ['a limit beyond the end', {}, { limit: 100 }, 'abcdefg', 4],
])('%s caps what is read, and asks for no page beyond it', async ([, options, array, names, requests]) => {
  const { fetch, skips } = pagedFetch(letters())
  const list = clientOf('platform.kore.ai', { fetch }).tasks({ limit: 2 }, options)
  expect(namesOf(await list.toArray(array))).toBe(names)
  expect(skips).toHaveLength(requests)
})

test('a break ends the reading', async () => {
  const { fetch, skips } = pagedFetch(letters())
  for await (const task of clientOf('platform.kore.ai', { fetch }).tasks({ limit: 2 })) {
    if (task.name === 'c') break
  }
  expect(skips).toEqual([0, 2])
})

test('a break aborts the page that was asked for ahead', async () => {
  const { fetch } = pagedFetch(letters())
  const signals: AbortSignal[] = []
  const client = clientOf('platform.kore.ai', {
    fetch: (request) => {
      signals.push(request.signal)
      return signals.length === 1 ? fetch(request) : new Promise(() => undefined)
    },
  })
  for await (const task of client.tasks({ limit: 2 }, { readAhead: true })) {
    await vi.waitFor(() => expect(signals).toHaveLength(2))
    expect([task.name, signals[1]?.aborted]).toEqual(['a', false])
    break
  }
  expect(signals[1]?.aborted).toBe(true)
})

test('an abort ends the reading, between pages as within one', async () => {
  const controller = new AbortController()
  const { fetch, skips } = pagedFetch(letters())
  const list = clientOf('platform.kore.ai', { fetch }).tasks({ limit: 2 }, { signal: controller.signal })
  const reading = (async () => {
    for await (const task of list) if (task.name === 'd') controller.abort()
  })()
  await expect(failureOf(reading)).resolves.toMatchObject({ name: 'AbortError' })
  expect(skips).toEqual([0, 2])
})

test.for([
  [false, 'b', [0]],
  [true, 'b', [0, 3]],
  [false, 'g', [0, 3, 6]],
  [true, 'g', [0, 3, 6]],
] as const)(
  'an abort ends the reading at the task that it comes with, also within a page (read ahead: %o, at %s)',
  async ([readAhead, at, expected]) => {
    const controller = new AbortController()
    const { fetch, skips } = pagedFetch(letters())
    const options = { readAhead, signal: controller.signal }
    const names: string[] = []
    const reading = (async () => {
      for await (const { name = '' } of clientOf('platform.kore.ai', { fetch }).tasks(
        { limit: 3 },
        options,
      )) {
        names.push(name)
        // Time for the page that was asked for ahead to be there, so that no request is left to be aborted.
        await new Promise((resolve) => setTimeout(resolve))
        if (name === at) controller.abort(new Error('the user left'))
      }
    })()
    await expect(failureOf(reading)).resolves.toMatchObject({
      name: 'AbortError',
      operation: 'getTasks',
      cause: { message: 'the user left' },
    })
    expect(names.at(-1)).toBe(at)
    expect(skips).toEqual(expected)
  },
)

test.for([false, true])(
  'an abort ends pages() too, before the next page (read ahead: %o)',
  async (readAhead) => {
    const controller = new AbortController()
    const { fetch } = pagedFetch(letters())
    const list = clientOf('platform.kore.ai', { fetch }).tasks(
      { limit: 3 },
      { readAhead, signal: controller.signal },
    )
    const pages: string[] = []
    const reading = (async () => {
      for await (const page of list.pages()) {
        pages.push(namesOf(page.results))
        await new Promise((resolve) => setTimeout(resolve))
        controller.abort()
      }
    })()
    await expect(failureOf(reading)).resolves.toMatchObject({ name: 'AbortError' })
    expect(pages).toEqual(['abc'])
  },
)

test('a break while a page is asked for ahead is no failure of a call', async () => {
  const told: ErrorEvent[] = []
  let requests = 0
  const { fetch } = pagedFetch(letters())
  const client = clientOf('platform.kore.ai', {
    hooks: [{ onError: (event) => told.push(event) }],
    fetch: (request) => ((requests += 1) === 1 ? fetch(request) : new Promise(() => undefined)),
  })
  for await (const { name } of client.tasks({ limit: 2 }, { readAhead: true })) {
    await vi.waitFor(() => expect(requests).toBe(2))
    expect(name).toBe('a')
    break
  }
  await new Promise((resolve) => setTimeout(resolve))
  expect(told).toEqual([])
})

test('an abort while a page is asked for ahead is told', async () => {
  const told: string[] = []
  const controller = new AbortController()
  let requests = 0
  const { fetch } = pagedFetch(letters())
  const client = clientOf('platform.kore.ai', {
    hooks: [{ onError: ({ error }) => told.push(error.name) }],
    fetch: (request) => ((requests += 1) === 1 ? fetch(request) : new Promise(() => undefined)),
  })
  const list = client.tasks({ limit: 2 }, { readAhead: true, signal: controller.signal })
  const reading = (async () => {
    for await (const task of list) if (task.name === 'b') controller.abort()
  })()
  await failureOf(reading)
  expect(told).toEqual(['AbortError'])
})

const page = (results: unknown[], hasMore: boolean) => ({ body: { results, hasMore, totalResults: 4 } })

test('gives no task twice when one page holds it twice', async () => {
  const [a, b, c] = tasksNamed('a', 'b', 'c')
  const list = () =>
    clientOf('platform.kore.ai', {
      fetch: scriptedFetch(page([a, a, b], true), page([b, c, c], false)),
    }).tasks({ limit: 3 })
  expect(namesOf(await list().toArray())).toBe('abc')
  expect(namesOf(await list().toArray({ limit: 1 }))).toBe('a')
  expect(namesOf(await list().toArray({ limit: 2 }))).toBe('ab')
})

test('a page that fails ends the reading with its error, after the tasks before it', async () => {
  const { fetch } = pagedFetch(letters())
  let requests = 0
  const client = clientOf('platform.kore.ai', {
    fetch: async (request) => ((requests += 1) === 3 ? Response.json({}, { status: 500 }) : fetch(request)),
  })
  const names: string[] = []
  const reading = (async () => {
    for await (const task of client.tasks({ limit: 2 }, { readAhead: true })) names.push(task.name)
  })()
  await expect(failureOf(reading)).resolves.toMatchObject({ name: 'ServerError' })
  expect(names).toEqual(['a', 'b', 'c', 'd'])
})

test('gives no task twice when new ones push it to the next page', async () => {
  const tasks = letters()
  const { names } = await namesRead(tasks, (_filter, call) => {
    if (call > 0) tasks.unshift(...tasksNamed(`new${call}`))
  })
  expect(names).toBe('abcdefg')
})

test('gives no task twice when it moves far back', async () => {
  const tasks = letters()
  const { names } = await namesRead(tasks, (_filter, call) => {
    if (call === 1) tasks.push(...tasks.splice(0, 1))
  })
  expect(names).toBe('abdefg')
})

test.for([false, true])(
  'leaves no task out when its reader takes each from the result (read ahead: %o)',
  async (readAhead) => {
    const tasks = letters()
    const { fetch } = pagedFetch(tasks)
    const names: string[] = []
    for await (const task of clientOf('platform.kore.ai', { fetch }).tasks({ limit: 2 }, { readAhead })) {
      names.push(task.name)
      tasks.splice(
        tasks.findIndex(({ _id }) => _id === task._id),
        1,
      )
    }
    expect(names.join('')).toBe('abcdefg')
  },
)

test('stops with an error when the host gives the same page again and again', async () => {
  const { fetch, skips } = pagedFetch(letters(), (filter) => {
    filter.skip = 0
  })
  const list = clientOf('platform.kore.ai', { fetch }).tasks({ limit: 2 })
  await expect(failureOf(list.toArray())).resolves.toMatchObject({
    name: 'UnexpectedAnswerError',
    message: expect.stringContaining('no new task'),
  })
  expect(skips.length).toBeLessThan(10)
})

test('stops with an error when the host says that there is more, and gives nothing', async () => {
  let requests = 0
  const client = clientOf('platform.kore.ai', {
    fetch: async () => {
      requests += 1
      return Response.json({
        results: [],
        page: 1,
        limit: 50,
        hasMore: true,
        totalPages: 2,
        totalResults: 51,
      })
    },
  })
  await expect(failureOf(client.tasks().toArray())).resolves.toMatchObject({ name: 'UnexpectedAnswerError' })
  expect(requests).toBeLessThan(10)
})

test('comes to an end when the total never stands still', async () => {
  const tasks = letters()
  const { skips } = await namesRead(tasks, (_filter, call) => {
    if (call % 2 === 1) tasks.splice(2, 3)
    else if (call > 0) tasks.splice(2, 0, ...letters().slice(2, 5))
  })
  expect(skips.length).toBeLessThan(20)
})

test.for<[string, (keyof TaskPage)[], number[]]>([
  ['hasMore', ['hasMore'], [0, 2, 4, 6]],
  ['hasMore and the total, up to an empty page', ['hasMore', 'totalResults'], [0, 2, 4, 6, 7]],
  ['the total', ['totalResults'], [0, 2, 4, 6]],
  ['all but the tasks', ['hasMore', 'totalResults', 'page', 'limit', 'totalPages'], [0, 2, 4, 6, 7]],
])('leaves no task out when the host does not tell %s', async ([, leftOut, skips]) => {
  const host = pagedFetch(letters(), undefined, leftOut)
  const list = clientOf('platform.kore.ai', { fetch: host.fetch }).tasks({ limit: 2 })
  expect(namesOf(await list.toArray())).toBe('abcdefg')
  expect(host.skips).toEqual(skips)
})

test('leaves no task out when the host gives null for hasMore and the total', async () => {
  const host = pagedFetch(letters())
  const fetch = async (request: Request) =>
    Response.json({ ...(await (await host.fetch(request)).json()), hasMore: null, totalResults: null })
  const tasks = await clientOf('platform.kore.ai', { fetch }).tasks({ limit: 2 }).toArray()
  expect(namesOf(tasks)).toBe('abcdefg')
  expect(host.skips).toEqual([0, 2, 4, 6, 7])
})

test('stops with an error when the host does not tell hasMore, and gives the same page again and again', async () => {
  const { fetch, skips } = pagedFetch(letters(), (filter) => (filter.skip = 0), ['hasMore', 'totalResults'])
  const list = clientOf('platform.kore.ai', { fetch }).tasks({ limit: 2 })
  await expect(failureOf(list.toArray())).resolves.toMatchObject({
    name: 'UnexpectedAnswerError',
    hint: expect.stringContaining('ignores skip'),
  })
  expect(skips.length).toBeLessThan(10)
})

test.for([
  [2, [0]],
  [3, [0, 2]],
  [4, [0, 2]],
] as const)('reading ahead for %i tasks asks for no page beyond them', async ([limit, expected]) => {
  const { fetch, skips } = pagedFetch(letters())
  const client = clientOf('platform.kore.ai', { fetch })
  const tasks = await client.tasks({ limit: 2 }, { readAhead: true }).toArray({ limit })
  expect(tasks).toHaveLength(limit)
  expect(skips).toEqual(expected)
})
