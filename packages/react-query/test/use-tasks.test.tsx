// @vitest-environment jsdom
import { isTasksError, type TaskFilter } from '@case-management/client'
import { examples } from '@case-management/contract/examples'
import { taskHandler, taskHandlers } from '@case-management/msw'
import { dehydrate, hydrate, QueryClient, QueryClientProvider, useSuspenseQuery } from '@tanstack/react-query'
import { screen, waitFor } from '@testing-library/react'
import { StrictMode, Suspense } from 'react'
import { renderToString } from 'react-dom/server'
import { expect, it } from 'vitest'
import { TasksClientProvider, tasksKeys, tasksQueryOptions, useTasks, useTasksClient } from '../src/index.ts'
import { clientOf, intercept, renderApp } from './support/app.tsx'
import { clientOfSilentHost } from './support/silent-host.ts'

const [first, second] = examples.getTasks.responses[200].filtered.results

function Tasks({ filter }: { filter?: TaskFilter }) {
  const { data, error } = useTasks(filter)
  if (error) return <p role="alert">{isTasksError(error) ? `${error.name} ${error.msg}` : error.message}</p>
  if (!data) return <p>Loading</p>
  return (
    <ul>
      {data.results.map((task) => (
        <li key={task._id}>{task.name}</li>
      ))}
    </ul>
  )
}

function Total() {
  const { data } = useTasks({}, { select: (page) => page.totalResults })
  return <p>{data === undefined ? 'Loading' : `${data} tasks`}</p>
}

function Names() {
  const { data } = useSuspenseQuery(tasksQueryOptions(useTasksClient(), { limit: 2 }))
  return <p>{data.results.map((task) => task.name).join(', ')}</p>
}

function Search({ text }: { text: string }) {
  const { data, fetchStatus } = useTasks({ searchText: text }, { enabled: text !== '' })
  return <p>{data?.totalResults ?? fetchStatus}</p>
}

function Fresh() {
  const { data } = useTasks({}, { staleTime: Infinity })
  return <p>{data?.totalResults}</p>
}

const appOnServer = (queryClient: QueryClient) => (
  <QueryClientProvider client={queryClient}>
    <TasksClientProvider client={clientOf()}>
      <Tasks />
    </TasksClientProvider>
  </QueryClientProvider>
)

const shown = () => screen.queryAllByRole('listitem').map((item) => item.textContent)

it('shows the tasks of one page', async () => {
  intercept(...taskHandlers())
  renderApp(<Tasks />)
  expect(screen.getByText('Loading')).toBeDefined()
  await waitFor(() => expect(shown()).toEqual([first?.name, second?.name]))
})

it('sends the filter as it is given', async () => {
  const filters: TaskFilter[] = []
  intercept(
    taskHandler('getTasks', ({ body }) => {
      filters.push(body)
      return { example: 'filtered' }
    }),
  )
  renderApp(<Tasks filter={{ unassigned: true, limit: 5 }} />)
  await waitFor(() => expect(shown()).toHaveLength(2))
  expect(filters).toEqual([{ unassigned: true, limit: 5 }])
})

it('asks once for components with equal filters', async () => {
  let requests = 0
  intercept(
    taskHandler('getTasks', () => {
      requests += 1
      return { example: 'filtered' }
    }),
  )
  renderApp(
    <>
      <Tasks filter={{ limit: 5, unassigned: true }} />
      <Tasks filter={{ unassigned: true, limit: 5 }} />
    </>,
  )
  await waitFor(() => expect(shown()).toHaveLength(4))
  expect(requests).toBe(1)
})

it('gives the error of the client to the component, and asks no second time', async () => {
  let requests = 0
  intercept(
    taskHandler('getTasks', () => {
      requests += 1
      return { error: 'wrong-scope' }
    }),
  )
  renderApp(<Tasks />)
  const alert = await screen.findByRole('alert')
  expect(alert.textContent).toMatch(/^\w+Error Permission denied\. Scope is incorrect!$/)
  expect(requests).toBe(1)
})

it('ends the request when the component is gone', async () => {
  const { client, aborted } = clientOfSilentHost()
  const { unmount } = renderApp(<Tasks />, client)
  await waitFor(() => expect(aborted()).toEqual([false]))
  unmount()
  await waitFor(() => expect(aborted()).toEqual([true]))
})

it('asks for nothing while it is not enabled', async () => {
  const asked: TaskFilter[] = []
  intercept(
    taskHandler('getTasks', ({ body }) => {
      asked.push(body)
      return { example: 'filtered' }
    }),
  )
  renderApp(
    <>
      <Search text="" />
      <Search text="demo" />
    </>,
  )
  expect(await screen.findByText('2')).toBeDefined()
  expect(screen.getByText('idle')).toBeDefined()
  expect(asked).toEqual([{ searchText: 'demo' }])
})

it('asks no second time within its staleTime', async () => {
  let requests = 0
  intercept(
    taskHandler('getTasks', () => {
      requests += 1
      return { example: 'filtered' }
    }),
  )
  const { queryClient, unmount } = renderApp(<Fresh />)
  expect(await screen.findByText('2')).toBeDefined()
  unmount()
  renderApp(<Fresh />, clientOf(), queryClient)
  expect(screen.getByText('2')).toBeDefined()
  expect([requests, queryClient.isFetching()]).toEqual([1, 0])
})

it('works in StrictMode, which mounts each component twice', async () => {
  intercept(...taskHandlers())
  renderApp(
    <StrictMode>
      <Tasks />
    </StrictMode>,
  )
  await waitFor(() => expect(shown()).toEqual([first?.name, second?.name]))
})

it('renders on a server what was fetched before, and hands it to the browser', async () => {
  let requests = 0
  intercept(
    taskHandler('getTasks', () => {
      requests += 1
      return { example: 'filtered' }
    }),
  )
  const onServer = new QueryClient()
  await onServer.prefetchQuery(tasksQueryOptions(clientOf()))
  expect(renderToString(appOnServer(onServer))).toContain(first?.name)
  // Each side has a client of its own; that account and stream are the same is enough.
  const inBrowser = new QueryClient()
  hydrate(inBrowser, JSON.parse(JSON.stringify(dehydrate(onServer))))
  expect(renderToString(appOnServer(inBrowser))).toContain(first?.name)
  expect(requests).toBe(1)
})

it('reads the page anew when its key is invalidated', async () => {
  intercept(taskHandler('getTasks', { example: 'empty' }, { once: true }), ...taskHandlers())
  const { queryClient } = renderApp(<Tasks />)
  await waitFor(() => expect(screen.getByRole('list')).toBeDefined())
  expect(shown()).toEqual([])
  await queryClient.invalidateQueries({ queryKey: tasksKeys.list(clientOf(), {}) })
  await waitFor(() => expect(shown()).toHaveLength(2))
})

it('derives data with select', async () => {
  intercept(...taskHandlers())
  renderApp(<Total />)
  expect(await screen.findByText('2 tasks')).toBeDefined()
})

it('has query options that work with suspense', async () => {
  intercept(...taskHandlers())
  renderApp(
    <Suspense fallback="Waiting">
      <Names />
    </Suspense>,
  )
  expect(screen.getByText('Waiting')).toBeDefined()
  expect(await screen.findByText(`${first?.name}, ${second?.name}`)).toBeDefined()
})

it('says what is missing when there is no provider', () => {
  expect(() => renderToString(<Tasks />)).toThrow(
    'No tasks client: put <TasksClientProvider client={…}> around this component.',
  )
})
