import { createTasksClient, type Task, type TaskFilter, type TaskPage } from '@case-management/client'
import {
  QueryClient,
  type InfiniteData,
  type UseInfiniteQueryResult,
  type UseQueryResult,
} from '@tanstack/react-query'
import { expectTypeOf, it } from 'vitest'
import {
  infiniteTasksQueryOptions,
  tasksKeys,
  tasksOf,
  tasksQueryOptions,
  useInfiniteTasks,
  useTasks,
  useUpdateTask,
  type InfiniteTasksQueryOptions,
  type TaskPages,
  type TasksQueryKey,
  type TasksQueryOptions,
  type UpdateTaskVariables,
  type UseInfiniteTasksOptions,
  type UseTasksOptions,
} from '../src/index.ts'

// Hooks as components call them; only their types are looked at here.
const usePage = () => useTasks({ limit: 10 })
const useTotal = () => useTasks({}, { select: (page) => page.totalResults })
const usePages = () => useInfiniteTasks({ limit: 10 })
const useList = () => useInfiniteTasks({ limit: 10 }, { select: tasksOf })
const useUpdate = () => useUpdateTask().mutateAsync

it('data is a page, or what select makes of it', () => {
  expectTypeOf(usePage).returns.toEqualTypeOf<UseQueryResult<TaskPage>>()
  expectTypeOf(useTotal).returns.toEqualTypeOf<UseQueryResult<number>>()
})

it('endless data is its pages, or what select makes of them', () => {
  expectTypeOf(usePages).returns.toEqualTypeOf<UseInfiniteQueryResult<TaskPages>>()
  expectTypeOf(useList).returns.toEqualTypeOf<UseInfiniteQueryResult<Task[]>>()
})

it('a filter takes what the contract knows, and nothing else', () => {
  expectTypeOf(useTasks).parameter(0).toEqualTypeOf<TaskFilter | undefined>()
  expectTypeOf(useInfiniteTasks).parameter(0).toEqualTypeOf<TaskFilter | undefined>()
  expectTypeOf<{ sortBy: 'titel' }>().not.toExtend<TaskFilter>()
})

it('key, function and the way to the next page are no options', () => {
  expectTypeOf<UseTasksOptions>().not.toHaveProperty('queryKey')
  expectTypeOf<UseTasksOptions>().not.toHaveProperty('queryFn')
  expectTypeOf<UseInfiniteTasksOptions>().not.toHaveProperty('getNextPageParam')
  expectTypeOf<UseTasksOptions>().toHaveProperty('enabled')
})

it('options and keys have names, so that an editor can show them', () => {
  expectTypeOf(tasksQueryOptions<TaskPage>).returns.toEqualTypeOf<TasksQueryOptions>()
  expectTypeOf(infiniteTasksQueryOptions<TaskPages>).returns.toEqualTypeOf<InfiniteTasksQueryOptions>()
  expectTypeOf<TasksQueryOptions['queryKey']>().toExtend<TasksQueryKey>()
  expectTypeOf(tasksKeys.list).returns.toEqualTypeOf<TasksQueryKey>()
})

it('an update takes changes and gives the record', () => {
  expectTypeOf(useUpdate).returns.parameter(0).toEqualTypeOf<UpdateTaskVariables>()
  expectTypeOf(useUpdate).returns.returns.toEqualTypeOf<Promise<Task>>()
  expectTypeOf<{ taskId: string; changes: { name: null } }>().not.toExtend<UpdateTaskVariables>()
})

it('the key of a query knows the type of its data', () => {
  const client = createTasksClient({
    host: 'platform.example',
    accountId: 'a1',
    streamId: 'st-1',
    auth: 'any-token',
  })
  const page = new QueryClient().getQueryData(tasksQueryOptions(client).queryKey)
  expectTypeOf(page).toEqualTypeOf<TaskPage | undefined>()
  const pages = new QueryClient().getQueryData(infiniteTasksQueryOptions(client).queryKey)
  expectTypeOf(pages).toEqualTypeOf<InfiniteData<TaskPage> | undefined>()
})
