'use client'
import type { TasksClient } from '@case-management/client'
import { createContext, createElement, useContext, type ReactElement, type ReactNode } from 'react'

const TasksClientContext = createContext<TasksClient | undefined>(undefined)

/**
 * Properties of {@link TasksClientProvider}.
 *
 * @example
 * ```tsx
 * import { TasksClientProvider, useTasks, type TasksClientProviderProps } from '@case-management/react-query'
 *
 * const props: TasksClientProviderProps = { client }
 *
 * function App() {
 *   return (
 *     <TasksClientProvider {...props}>
 *       <Total />
 *     </TasksClientProvider>
 *   )
 * }
 * const Total = () => <p>{useTasks({ limit: 1 }).data?.totalResults} tasks</p>
 * ```
 */
export interface TasksClientProviderProps {
  /** The client that the hooks below use. Create it once, outside any component. */
  client: TasksClient
  /** The components that use the hooks. */
  children?: ReactNode
}

/**
 * Provides the client to all hooks below. Place it inside TanStack's `QueryClientProvider`. Clients of several
 * accounts and streams can share a cache; when another user signs in, call `queryClient.clear()`.
 *
 * @example
 * ```tsx
 * import { TasksClientProvider, useTasks } from '@case-management/react-query'
 * import { QueryClientProvider } from '@tanstack/react-query'
 *
 * function App() {
 *   return (
 *     <QueryClientProvider client={queryClient}>
 *       <TasksClientProvider client={client}>
 *         <Total />
 *       </TasksClientProvider>
 *     </QueryClientProvider>
 *   )
 * }
 * const Total = () => <p>{useTasks({ limit: 1 }).data?.totalResults} tasks</p>
 * ```
 */
export function TasksClientProvider({ client, children }: TasksClientProviderProps): ReactElement {
  return createElement(TasksClientContext.Provider, { value: client }, children)
}

/**
 * Returns the client of the nearest {@link TasksClientProvider}.
 *
 * @throws Error when there is no provider above.
 *
 * @example
 * ```tsx
 * import { tasksQueryOptions, useTasksClient } from '@case-management/react-query'
 * import { useSuspenseQuery } from '@tanstack/react-query'
 *
 * function Unassigned() {
 *   const { data } = useSuspenseQuery(tasksQueryOptions(useTasksClient(), { unassigned: true }))
 *   return <p>{data.totalResults} tasks wait</p>
 * }
 * ```
 */
export function useTasksClient(): TasksClient {
  const client = useContext(TasksClientContext)
  if (!client) throw new Error('No tasks client: put <TasksClientProvider client={…}> around this component.')
  return client
}
