// @vitest-environment jsdom
import type { TaskFilter } from '@case-management/client'
import { taskHandler } from '@case-management/msw'
import { QueryClient, useSuspenseInfiniteQuery } from '@tanstack/react-query'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { HttpResponse } from 'msw'
import { Suspense } from 'react'
import { expect, it } from 'vitest'
import {
  infiniteTasksQueryOptions,
  tasksOf,
  useInfiniteTasks,
  useTasksClient,
  type TaskPages,
} from '../src/index.ts'
import { clientOf, intercept, renderApp } from './support/app.tsx'
import { clientOfSilentHost } from './support/silent-host.ts'
import { pageOf, serving, taskOf } from './support/tasks.ts'

const tasks = ['a', 'b', 'c', 'd', 'e'].map(taskOf)

function AllTasks({ filter }: { filter: TaskFilter }) {
  const { data, hasNextPage, fetchNextPage } = useInfiniteTasks(filter, { select: tasksOf })
  return (
    <>
      <p>{data ? data.map((task) => task.name).join('') || 'none' : 'Loading'}</p>
      {hasNextPage && <button onClick={() => void fetchNextPage()}>More</button>}
    </>
  )
}

function Lists() {
  const { fetchStatus } = useInfiniteTasks({ limit: 1 }, { enabled: false })
  useInfiniteTasks({ limit: 2 })
  return <p>{fetchStatus}</p>
}

function Names() {
  const options = infiniteTasksQueryOptions(useTasksClient(), { limit: 3 }, { select: tasksOf })
  const { data } = useSuspenseInfiniteQuery(options)
  return <p>{data.map(({ name }) => name).join('')}</p>
}

const shown = (text: string) => waitFor(() => expect(screen.getByRole('paragraph').textContent).toBe(text))
const more = () => fireEvent.click(screen.getByText('More'))

it('reads page by page until the host has no more', async () => {
  const asked: unknown[] = []
  intercept(taskHandler('getTasks', serving(tasks, asked)))
  renderApp(<AllTasks filter={{ limit: 2 }} />)
  await shown('ab')
  more()
  await shown('abcd')
  more()
  await shown('abcde')
  expect(screen.queryByText('More')).toBeNull()
  expect(asked).toEqual([
    { limit: 2, skip: 0 },
    { limit: 2, skip: 2 },
    { limit: 2, skip: 4 },
  ])
})

it('begins where the filter skips to', async () => {
  const asked: unknown[] = []
  intercept(taskHandler('getTasks', serving(tasks, asked)))
  renderApp(<AllTasks filter={{ limit: 2, skip: 1 }} />)
  await shown('bc')
  more()
  await shown('bcde')
  expect(asked).toEqual([
    { limit: 2, skip: 1 },
    { limit: 2, skip: 3 },
  ])
})

it('goes on after the tasks that were received, when the host gives fewer than were asked for', async () => {
  intercept(taskHandler('getTasks', ({ body }) => ({ body: pageOf(tasks, { ...body, limit: 2 }) })))
  renderApp(<AllTasks filter={{ limit: 3 }} />)
  await shown('ab')
  more()
  expect(await screen.findByText('abcd')).toBeDefined()
})

it('ends at a page without tasks, even if the host promises more', async () => {
  intercept(taskHandler('getTasks', { body: { ...pageOf([]), hasMore: true } }))
  renderApp(<AllTasks filter={{}} />)
  await shown('none')
  expect(screen.queryByText('More')).toBeNull()
})

it('shows a task once that moved from one page to the next', async () => {
  const moved = [taskOf('new'), ...tasks]
  intercept(taskHandler('getTasks', ({ body }) => ({ body: pageOf(body.skip ? moved : tasks, body) })))
  renderApp(<AllTasks filter={{ limit: 2 }} />)
  await shown('ab')
  more()
  expect(await screen.findByText('abc')).toBeDefined()
})

it('leaves out no task when others drop out of the result, and keeps the order', async () => {
  const asked: unknown[] = []
  const left = [...tasks, taskOf('f')]
  intercept(taskHandler('getTasks', (info) => serving(left, asked)(info)))
  renderApp(<AllTasks filter={{ limit: 2 }} />)
  await shown('ab')
  left.splice(0, 2)
  more()
  await shown('abef')
  more()
  await shown('abcdef')
  await waitFor(() => expect(screen.queryByText('More')).not.toBeNull())
  more()
  await waitFor(() => expect(screen.queryByText('More')).toBeNull())
  await shown('abcdef')
  expect(asked).toEqual([0, 2, 0, 2].map((skip) => ({ limit: 2, skip })))
})

it('goes by the total when the host does not say whether there are more', async () => {
  intercept(
    taskHandler('getTasks', ({ body }) => {
      const { hasMore: _, ...page } = pageOf(tasks, body)
      return HttpResponse.json(page)
    }),
  )
  renderApp(<AllTasks filter={{ limit: 3 }} />)
  await shown('abc')
  more()
  await shown('abcde')
  expect(screen.queryByText('More')).toBeNull()
})

it('goes on until a page without tasks when the host tells neither that there are more nor how many', async () => {
  const asked: unknown[] = []
  intercept(
    taskHandler('getTasks', ({ body }) => {
      asked.push(body.skip)
      return HttpResponse.json({ results: pageOf(tasks, body).results })
    }),
  )
  const options = infiniteTasksQueryOptions(clientOf(), { limit: 2 })
  const list = await new QueryClient().fetchInfiniteQuery({ ...options, pages: 10 })
  expect(tasksOf(list)).toEqual(tasks)
  expect(asked).toEqual([0, 2, 4, 5])
})

it('goes on until a page without tasks when the host gives null for both', async () => {
  const asked: unknown[] = []
  intercept(
    taskHandler('getTasks', ({ body }) => {
      asked.push(body.skip)
      return HttpResponse.json({ ...pageOf(tasks, body), hasMore: null, totalResults: null })
    }),
  )
  const options = infiniteTasksQueryOptions(clientOf(), { limit: 2 })
  const list = await new QueryClient().fetchInfiniteQuery({ ...options, pages: 10 })
  expect(tasksOf(list)).toEqual(tasks)
  expect(asked).toEqual([0, 2, 4, 5])
})

it('passes over what an application wrote among the tasks and is none', () => {
  const list: TaskPages = JSON.parse(
    '{ "pages": [{ "results": [null, 7, { "_id": "ti-a" }], "hasMore": true }], "pageParams": [0] }',
  )
  expect(tasksOf(list)).toEqual([{ _id: 'ti-a' }])
  const { getNextPageParam } = infiniteTasksQueryOptions(clientOf())
  const next = list.pages.flatMap((page) => getNextPageParam(page, list.pages, 0, list.pageParams))
  expect(next).toEqual([3])
})

it('ends after four pages in a row without a new task, as those of a host that ignores where they begin', async () => {
  const asked: unknown[] = []
  intercept(
    taskHandler('getTasks', ({ body }) => {
      asked.push(body.skip)
      return { body: pageOf(tasks, { ...body, skip: 0 }) }
    }),
  )
  const options = infiniteTasksQueryOptions(clientOf(), { limit: 2 })
  const list = await new QueryClient().fetchInfiniteQuery({ ...options, pages: 20 })
  expect(tasksOf(list).map(({ name }) => name)).toEqual(['a', 'b'])
  expect(asked).toEqual([0, 2, 4, 6, 8])
})

it('is as patient with such a host as the client, which throws then', async () => {
  let asked = 0
  intercept(
    taskHandler('getTasks', ({ body }) => {
      asked += 1
      return { body: pageOf(tasks, { ...body, skip: 0 }) }
    }),
  )
  await expect(clientOf().tasks({ limit: 2 }).toArray()).rejects.toThrow('no new task in 4 pages')
  expect(asked).toBe(5)
})

it('goes on over known tasks after a step back, so that those behind them are not left out', async () => {
  const many = Array.from({ length: 24 }, (_, index) => taskOf(String(index)))
  const left = [...many]
  intercept(
    taskHandler('getTasks', (info) => {
      const answer = serving([...left])(info)
      // Not one of those that were read drops out, which their number does not tell.
      if (info.body.skip === 10) left.splice(16)
      return answer
    }),
  )
  const options = infiniteTasksQueryOptions(clientOf(), { limit: 1 })
  const list = await new QueryClient().fetchInfiniteQuery({ ...options, pages: 100 })
  expect(tasksOf(list).map(({ name }) => name)).toEqual(many.slice(0, 16).map(({ name }) => name))
})

it('takes the options of useInfiniteQuery, and ends its request when the component is gone', async () => {
  const { client, aborted } = clientOfSilentHost()
  const { unmount } = renderApp(<Lists />, client)
  await waitFor(() => expect(aborted()).toHaveLength(1))
  await shown('idle')
  unmount()
  await waitFor(() => expect(aborted()).toEqual([true]))
})

it('works with suspense', async () => {
  intercept(taskHandler('getTasks', serving(tasks)))
  renderApp(
    <Suspense fallback="Waiting">
      <Names />
    </Suspense>,
  )
  expect(screen.getByText('Waiting')).toBeDefined()
  await shown('abc')
})

it('can be fetched before it is shown', async () => {
  const asked: unknown[] = []
  intercept(taskHandler('getTasks', serving(tasks, asked)))
  const options = infiniteTasksQueryOptions(clientOf(), { limit: 2 })
  const list = await new QueryClient().fetchInfiniteQuery({ ...options, pages: 2 })
  expect(tasksOf(list).map(({ name }) => name)).toEqual(['a', 'b', 'c', 'd'])
  expect(asked).toHaveLength(2)
})
