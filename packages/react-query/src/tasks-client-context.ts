'use client'
import type { TasksClient } from '@case-management/client'
import { createContext, createElement, useContext, type ReactElement, type ReactNode } from 'react'

const TasksClientContext = createContext<TasksClient | undefined>(undefined)

/** Properties of {@link TasksClientProvider}. */
export interface TasksClientProviderProps {
  /** The client that the hooks beneath call. Make it once, outside of any component. */
  client: TasksClient
  children?: ReactNode
}

/**
 * Gives the client to all hooks beneath. It stands inside TanStack's `QueryClientProvider`. Clients of several
 * accounts and streams can share a cache; when another user signs in, call `queryClient.clear()`.
 *
 * @example
 * ```tsx
 * <QueryClientProvider client={queryClient}>
 *   <TasksClientProvider client={tasksClient}>
 *     <App />
 *   </TasksClientProvider>
 * </QueryClientProvider>
 * ```
 */
export function TasksClientProvider({ client, children }: TasksClientProviderProps): ReactElement {
  return createElement(TasksClientContext.Provider, { value: client }, children)
}

/**
 * The client that the nearest {@link TasksClientProvider} gives.
 *
 * @throws Error when there is no provider above.
 *
 * @example
 * ```tsx
 * const client = useTasksClient()
 * const { data } = useSuspenseQuery(tasksQueryOptions(client, { unassigned: true }))
 * ```
 */
export function useTasksClient(): TasksClient {
  const client = useContext(TasksClientContext)
  if (!client) throw new Error('No tasks client: put <TasksClientProvider client={…}> around this component.')
  return client
}
