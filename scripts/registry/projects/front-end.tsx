// What a front-end team would write: compiled only, because the packages' own tests run the like of it.
import { createTasksClient, type Task } from '@case-management/client'
import { pagesOf, taskHandler, taskHandlers } from '@case-management/msw'
import { TasksClientProvider, tasksOf, useInfiniteTasks, useUpdateTask } from '@case-management/react-query'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { setupServer } from 'msw/node'

export const server = setupServer(taskHandler('getTasks', pagesOf([])), ...taskHandlers())

const queryClient = new QueryClient()
const tasksClient = createTasksClient({
  host: 'platform.kore.ai',
  accountId: 'a',
  streamId: 'st-1',
  auth: () => 'any-token',
})

function Unresolved() {
  const { data } = useInfiniteTasks({ unresolved: true })
  const { mutate } = useUpdateTask()
  const tasks: Task[] = data ? tasksOf(data) : []
  return tasks.map(({ _id: taskId, name }) => (
    <button key={taskId} onClick={() => mutate({ taskId, changes: { status: { name: 'Closed' } } })}>
      {name}
    </button>
  ))
}

export function App() {
  return (
    <QueryClientProvider client={queryClient}>
      <TasksClientProvider client={tasksClient}>
        <Unresolved />
      </TasksClientProvider>
    </QueryClientProvider>
  )
}
