// @vitest-environment jsdom
import type { QueryClient } from '@tanstack/react-query'
import { screen, waitFor } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import type { UseUpdateTaskOptions } from '../src/index.ts'
import { startHost } from './support/held-host.ts'
import { taskOf } from './support/tasks.ts'
import { renderTasks } from './support/updating-app.tsx'

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
  update('ti-a', { name: 'A', desc: '!' })
  await shows('A b', 'A! b')
  await host.refuse()
  await shows('a b')
  await waitFor(() => expect(screen.getByRole('alert').textContent).toContain('Invalid task ID'))
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

it('sends updates of one scope one after another, and shows all of them at once', async () => {
  const host = startHost('a', 'b')
  const { update, shows, isPending } = renderTasks({}, { scope: { id: 'names' } })
  await shows('a b')
  update('ti-a', { name: 'A' })
  update('ti-b', { name: 'B' })
  await shows('A B')
  await host.received(1)
  await host.answer(0)
  await host.received(2)
  await host.answer(1)
  await waitFor(() => expect(isPending()).toBe(false))
  await shows('A B')
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
  update('ti-a', { name: 'B' })
  await host.refuse(1)
  await waitFor(() => expect(onSettled).toHaveBeenCalledTimes(2))
  expect(onError).toHaveBeenCalledTimes(1)
  await shows('A')
})
