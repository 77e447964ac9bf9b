import type { TaskFilter, TaskUpdate } from '@case-management/client'
import { act, screen, waitFor } from '@testing-library/react'
import { expect } from 'vitest'
import {
  tasksOf,
  useInfiniteTasks,
  useTasks,
  useUpdateTask,
  type UseUpdateTaskOptions,
  type UseUpdateTaskResult,
} from '../../src/index.ts'
import { renderApp } from './app.tsx'

/** A page, an endless list, and an update, as three components of one application have them. */
export function renderTasks(filter: TaskFilter = {}, options?: UseUpdateTaskOptions) {
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
  const { queryClient } = renderApp(
    <>
      <Page />
      <Endless />
      <Update />
    </>,
  )
  return {
    queryClient,
    update: (taskId: string, changes: TaskUpdate) => act(() => app.update?.mutate({ taskId, changes })),
    shows: (page: string, endless = page) =>
      waitFor(() => {
        expect(screen.getByTestId('page').textContent).toBe(page)
        expect(screen.getByTestId('endless').textContent).toBe(endless)
      }),
    isPending: () => app.update?.isPending,
  }
}
