// @vitest-environment jsdom
import type { TaskFilter, TaskUpdate } from '@case-management/client'
import { taskHandler } from '@case-management/msw'
import type { QueryClient } from '@tanstack/react-query'
import { act, screen, waitFor } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import {
  tasksOf,
  useInfiniteTasks,
  useTasks,
  useUpdateTask,
  type UseUpdateTaskOptions,
  type UseUpdateTaskResult,
} from '../src/index.ts'
import { intercept, renderApp } from './support/app.tsx'
import { serving, taskOf } from './support/tasks.ts'

/** A page, an endless list, and an update, as three components of one application have them. */
function renderTasks(filter: TaskFilter = {}, options?: UseUpdateTaskOptions) {
  const app: { update?: UseUpdateTaskResult } = {}
  function Page() {
    const { data } = useTasks(filter)
    return <p data-testid="page">{data?.results.map(({ name }) => name).join(' ')}</p>
  }
  function Endless() {
    const { data } = useInfiniteTasks(filter, { select: tasksOf })
    return <p data-testid="endless">{data?.map(({ name, desc }) => `${name}${desc ?? ''}`).join(' ')}</p>
  }
  function Update() {
    app.update = useUpdateTask(options)
    return <p role="alert">{app.update.error?.message}</p>
  }
  const rendered = renderApp(
    <>
      <Page />
      <Endless />
      <Update />
    </>,
  )
  return {
    ...rendered,
    update: (taskId: string, changes: TaskUpdate) => act(() => app.update?.mutate({ taskId, changes })),
    shows: (page: string, endless = page) =>
      waitFor(() => {
        expect(screen.getByTestId('page').textContent).toBe(page)
        expect(screen.getByTestId('endless').textContent).toBe(endless)
      }),
    isPending: () => app.update?.isPending,
  }
}

/** A host that keeps its tasks, and answers each update when the test says so. It refuses the name `refused`. */
function startHost(...names: string[]) {
  const tasks = names.map(taskOf)
  const asked: unknown[] = []
  const waiting: (() => void)[] = []
  intercept(
    taskHandler('getTasks', (info) => serving(tasks, asked)(info)),
    taskHandler('updateTask', async ({ params, body }) => {
      await new Promise<void>((answer) => waiting.push(answer))
      const index = tasks.findIndex(({ _id }) => _id === params.taskId)
      const task = tasks[index]
      if (!task || body.name === 'refused') return { error: 'invalid-task-id' }
      const { name = task.name, desc = task.desc ?? '' } = body
      const updated = { ...task, name, desc, lname: name.toLowerCase() }
      tasks[index] = updated
      return { body: updated }
    }),
  )
  return {
    tasks,
    asked,
    /** Waits until so many updates have arrived in all. */
    received: (count: number) => waitFor(() => expect(waiting).toHaveLength(count)),
    /** Answers the update that arrived as the given one, from 0. */
    answer: async (index = 0) => {
      await waitFor(() => expect(waiting.length).toBeGreaterThan(index))
      waiting[index]?.()
    },
  }
}

const changesOf = (queryClient: QueryClient) =>
  queryClient
    .getQueryCache()
    .getAll()
    .map(({ state }) => state.dataUpdateCount)

it('shows an update in every page and list before the host has answered', async () => {
  const host = startHost('a', 'b')
  const { update, shows, isPending } = renderTasks()
  await shows('a b')
  update('ti-a', { name: 'A' })
  await shows('A b')
  expect(isPending()).toBe(true)
  await host.answer()
  await waitFor(() => expect(isPending()).toBe(false))
  await shows('A b')
})

it('reads all pages anew after the update, because it can move a task into or out of a filter', async () => {
  const host = startHost('a', 'b')
  const { update, shows } = renderTasks()
  await shows('a b')
  expect(host.asked).toHaveLength(2)
  host.tasks.push(taskOf('c'))
  update('ti-a', { name: 'A' })
  await host.answer()
  await shows('A b c')
  expect(host.asked).toHaveLength(4)
})

it('takes the update back when it fails, and gives the error to the component', async () => {
  const host = startHost('a', 'b')
  const { update, shows } = renderTasks()
  await shows('a b')
  update('ti-a', { name: 'refused', desc: '!' })
  await shows('refused b', 'refused! b')
  await host.answer()
  await shows('a b')
  await waitFor(() => expect(screen.getByRole('alert').textContent).toContain('Invalid task ID'))
})

it('takes back only its own changes while another update of the task is under way', async () => {
  const host = startHost('a', 'b')
  const { update, shows } = renderTasks()
  await shows('a b')
  update('ti-a', { name: 'refused', desc: '?' })
  await host.received(1)
  update('ti-a', { desc: '!' })
  await shows('refused b', 'refused! b')
  await host.answer(0)
  await shows('a b', 'a! b')
  expect(host.asked).toHaveLength(2)
  await host.answer(1)
  await waitFor(() => expect(host.asked).toHaveLength(4))
  await shows('a b', 'a! b')
})

it('is not hidden by the answer to an earlier update of the task', async () => {
  const host = startHost('a', 'b')
  const onSuccess = vi.fn<NonNullable<UseUpdateTaskOptions['onSuccess']>>()
  const { update, shows } = renderTasks({}, { onSuccess })
  await shows('a b')
  update('ti-a', { name: 'A' })
  await host.received(1)
  update('ti-a', { desc: '!' })
  await host.answer(0)
  await waitFor(() => expect(onSuccess).toHaveBeenCalledTimes(1))
  await shows('A b', 'A! b')
  await host.answer(1)
  await waitFor(() => expect(host.asked).toHaveLength(4))
  await shows('A b', 'A! b')
})

it('is not hidden by a page that was being read when it began', async () => {
  const host = startHost('a', 'b')
  const { update, shows, queryClient } = renderTasks()
  await shows('a b')
  const reading = queryClient.refetchQueries()
  update('ti-a', { name: 'A' })
  await reading
  expect(queryClient.isFetching()).toBe(0)
  await shows('A b')
  await host.answer()
  await shows('A b')
})

it('leaves the cache as it is when nothing in it holds the task', async () => {
  const host = startHost('a')
  const { update, shows, queryClient } = renderTasks()
  await shows('a')
  update('ti-elsewhere', { name: 'A' })
  await host.received(1)
  expect(changesOf(queryClient)).toEqual([1, 1])
  await host.answer()
  await waitFor(() => expect(host.asked).toHaveLength(4))
})

it('calls the callbacks of the application', async () => {
  const host = startHost('a')
  const onSuccess = vi.fn<NonNullable<UseUpdateTaskOptions['onSuccess']>>()
  const onError = vi.fn<NonNullable<UseUpdateTaskOptions['onError']>>()
  const onSettled = vi.fn<NonNullable<UseUpdateTaskOptions['onSettled']>>()
  const { update, shows } = renderTasks({}, { onSuccess, onError, onSettled })
  await shows('a')
  update('ti-a', { name: 'A' })
  await host.answer(0)
  await waitFor(() => expect(onSettled).toHaveBeenCalledTimes(1))
  expect(onSuccess.mock.calls[0]?.slice(0, 2)).toEqual([
    expect.objectContaining({ name: 'A', lname: 'a' }),
    { taskId: 'ti-a', changes: { name: 'A' } },
  ])
  update('ti-a', { name: 'refused' })
  await host.answer(1)
  await waitFor(() => expect(onSettled).toHaveBeenCalledTimes(2))
  expect(onError).toHaveBeenCalledTimes(1)
  await shows('A')
})
