// @vitest-environment jsdom
import { taskHandler } from '@case-management/msw'
import { hashKey, QueryClient } from '@tanstack/react-query'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { useState } from 'react'
import { expect, it } from 'vitest'
import { tasksKeys, tasksQueryOptions, useTasks, useUpdateTask } from '../src/index.ts'
import { clientOf, intercept, renderApp } from './support/app.tsx'
import { startHost } from './support/held-host.ts'
import { serving, taskOf } from './support/tasks.ts'

/** A page that is always there, one that is opened by a button, and buttons that update the first task. */
function App() {
  const [isOpen, setOpen] = useState(false)
  const { mutate } = useUpdateTask()
  return (
    <>
      <Page limit={50} />
      {isOpen && <Page limit={20} />}
      <button onClick={() => setOpen(true)}>Open</button>
      <button onClick={() => mutate({ taskId: 'ti-a', changes: { name: 'A' } })}>Name</button>
      <button onClick={() => mutate({ taskId: 'ti-b', changes: { name: 'B' } })}>Other</button>
    </>
  )
}

function Page({ limit }: { limit: number }) {
  const { data } = useTasks({ limit })
  return <p>{data?.results.map(({ name }) => name).join(' ')}</p>
}

const click = (name: string) => fireEvent.click(screen.getByText(name))
const pages = () => screen.getAllByRole('paragraph').map(({ textContent }) => textContent)
const show = (...texts: string[]) => waitFor(() => expect(pages()).toEqual(texts))

async function start() {
  const host = startHost('a', 'b')
  const { queryClient } = renderApp(<App />)
  await show('a b')
  return {
    ...host,
    queryClient,
    idle: () => waitFor(() => expect([queryClient.isFetching(), queryClient.isMutating()]).toEqual([0, 0])),
  }
}

it('a page that is opened while an update is under way shows it, and loses it when it fails', async () => {
  const { received, refuse, holdReads, asked } = await start()
  click('Name')
  await received(1)
  click('Open')
  await show('A b', 'A b')
  holdReads()
  await refuse()
  await show('a b', 'a b')
  await waitFor(() => expect(asked).toHaveLength(4))
})

it('a page that was read before an update ended, and comes after it, shows the update', async () => {
  const { received, answer, holdReads, idle, asked } = await start()
  click('Name')
  click('Other')
  await received(2)
  const release = holdReads()
  click('Open')
  await waitFor(() => expect(asked).toHaveLength(2))
  await answer(0)
  await show('A B', '')
  release()
  await show('A B', 'A B')
  await answer(1)
  await idle()
  await show('A B', 'A B')
})

it('a page whose first reading began before the last update ended is read once more', async () => {
  const { received, answer, holdReads, idle, asked, tasks } = await start()
  const release = holdReads()
  click('Open')
  await waitFor(() => expect(asked).toHaveLength(2))
  tasks.push(taskOf('c'))
  click('Name')
  await received(1)
  await answer()
  await waitFor(() => expect(asked).toHaveLength(3))
  release()
  await show('A b c', 'A b c')
  await idle()
  expect(asked).toEqual([{ limit: 50 }, { limit: 20 }, { limit: 50 }, { limit: 20 }])
})

it('a page that is being read when the last update ends is read anew, and not a third time', async () => {
  const { received, answer, holdReads, idle, asked, queryClient } = await start()
  const release = holdReads()
  const reading = queryClient.refetchQueries()
  await waitFor(() => expect(asked).toHaveLength(2))
  click('Name')
  await received(1)
  await answer()
  await waitFor(() => expect(asked).toHaveLength(3))
  release()
  await reading
  await idle()
  await show('A b')
  expect(asked).toHaveLength(3)
})

it('a newer record that was read shows instead of an older answer', async () => {
  const { received, answer, apply, holdReads, idle, queryClient, tasks } = await start()
  click('Name')
  click('Other')
  await received(2)
  await apply(0)
  const [task] = tasks
  if (task) tasks[0] = { ...task, name: 'by another', updatedAt: '2026-02-01T00:00:00.000Z' }
  await queryClient.refetchQueries()
  const release = holdReads()
  await answer(0)
  await waitFor(() => expect(queryClient.isMutating()).toBe(1))
  await show('by another B')
  await answer(1)
  release()
  await idle()
  await show('by another B')
})

it('nothing watches the cache when all updates have ended', async () => {
  const { received, answer, idle, queryClient } = await start()
  const before = Reflect.get(queryClient.getQueryCache(), 'listeners')
  expect(before).toHaveProperty('size', 0)
  click('Name')
  await received(1)
  expect(before).toHaveProperty('size', 1)
  await answer()
  await idle()
  await waitFor(() => expect(before).toHaveProperty('size', 0))
})

it('clients of two streams share a QueryClient without seeing each other’s tasks', async () => {
  intercept(
    taskHandler('getTasks', (info) => serving([taskOf(info.params.streamId)])(info)),
    taskHandler('updateTask', { error: 'invalid-task-id' }),
  )
  const queryClient = new QueryClient()
  const [one, two, account] = [
    clientOf({ streamId: 'st-1' }),
    clientOf({ streamId: 'st-2' }),
    clientOf({ streamId: 'st-1', accountId: 'other' }),
  ]
  const read = async (client: typeof one) =>
    (await queryClient.fetchQuery({ ...tasksQueryOptions(client), staleTime: Infinity })).results[0]?.name
  expect([await read(one), await read(two), await read(account)]).toEqual(['st-1', 'st-2', 'st-1'])
  expect(queryClient.getQueryCache().findAll({ queryKey: tasksKeys.all })).toHaveLength(3)
  expect(queryClient.getQueryCache().findAll({ queryKey: tasksKeys.of(one) })).toHaveLength(1)
  expect(hashKey(tasksKeys.list(one, {}))).not.toBe(hashKey(tasksKeys.list(two, {})))
})

it('an update of one stream leaves the same task id of another as it is', async () => {
  const host = startHost('a')
  const queryClient = new QueryClient()
  const other = clientOf({ streamId: 'st-2' })
  await queryClient.prefetchQuery(tasksQueryOptions(other, {}))
  renderApp(<App />, clientOf(), queryClient)
  await show('a')
  click('Name')
  await host.received(1)
  await show('A')
  expect(queryClient.getQueryData(tasksQueryOptions(other, {}).queryKey)?.results[0]?.name).toBe('a')
  await host.answer()
  await waitFor(() => expect(queryClient.isMutating()).toBe(0))
})
