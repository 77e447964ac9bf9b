'use client'
import { TasksClientProvider, useTasks, useUpdateTask } from '@case-management/react-query'
import { HydrationBoundary, QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { useState } from 'react'
import { clientOf } from './client.js'

export function Tasks({ access, state }) {
  const [queryClient] = useState(
    () => new QueryClient({ defaultOptions: { queries: { staleTime: 60_000 } } }),
  )
  const [client] = useState(() => clientOf(access))
  return (
    <QueryClientProvider client={queryClient}>
      <TasksClientProvider client={client}>
        <HydrationBoundary state={state}>
          <List />
        </HydrationBoundary>
      </TasksClientProvider>
    </QueryClientProvider>
  )
}

function List() {
  const { data } = useTasks({ limit: 3 })
  const { mutate } = useUpdateTask()
  return data?.results.map(({ _id: taskId, name }) => (
    <button key={taskId} onClick={() => mutate({ taskId, changes: { name: 'Read the meter' } })}>
      {name}
    </button>
  ))
}
