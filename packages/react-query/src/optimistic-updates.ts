import type { Task, TaskUpdate } from '@case-management/client'
import { jsonText } from '@case-management/contract/json'
import {
  hashKey,
  matchQuery,
  type Query,
  type QueryCacheNotifyEvent,
  type QueryClient,
} from '@tanstack/react-query'
import { changeCachedTask, recordsOf } from './cached-tasks.ts'
import { tasksKeys, type TasksScope } from './tasks-keys.ts'
import { UpdatedTask } from './updated-task.ts'

/** An update that shows in the cache before the host has answered. One of the two ends it. */
export interface OptimisticUpdate {
  succeed: (record: Task) => void
  fail: () => void
}

type CachedQuery = Pick<Query, 'queryKey' | 'queryHash'>

const known = new WeakMap<QueryClient, Map<string, OptimisticUpdates>>()

/**
 * Shows an update in every page and list of a cache that holds the task.
 *
 * @returns nothing when JSON cannot write the changes as they are. None of it shows then: the client says what is wrong.
 * @throws what the cache throws, such as an error of who watches it. None of the update is left then.
 */
export function showUpdate(
  queryClient: QueryClient,
  scope: TasksScope,
  taskId: string,
  changes: TaskUpdate,
): OptimisticUpdate | undefined {
  const sent = asSent(changes)
  if (!sent) return undefined
  const scopes = known.get(queryClient) ?? new Map<string, OptimisticUpdates>()
  known.set(queryClient, scopes)
  const key = tasksKeys.of(scope)
  const updates = scopes.get(hashKey(key)) ?? new OptimisticUpdates(queryClient, key)
  scopes.set(hashKey(key), updates)
  return updates.start(taskId, sent)
}

/** A copy of the changes as the client sends them, in which a key that holds undefined is none. */
function asSent(changes: TaskUpdate): TaskUpdate | undefined {
  try {
    return JSON.parse(jsonText(changes, (what) => new TypeError(what)))
  } catch {
    return undefined
  }
}

/**
 * The updates of one account and stream in one cache. It watches the cache while any is under way, so that a page
 * that is read in the meantime shows them too, whether the host knew of them or not.
 */
class OptimisticUpdates {
  readonly #queryClient: QueryClient
  readonly #filters: { queryKey: ReturnType<typeof tasksKeys.of> }
  readonly #tasks = new Map<string, UpdatedTask>()
  /** Counts the updates that have ended: the time by which the two below tell what was before what. */
  #ended = 0
  readonly #endedAt = new Map<string, number>()
  readonly #readSince = new Map<string, number>()
  #stopWatching: (() => void) | undefined

  constructor(queryClient: QueryClient, queryKey: ReturnType<typeof tasksKeys.of>) {
    this.#queryClient = queryClient
    this.#filters = { queryKey }
  }

  start(taskId: string, changes: TaskUpdate): OptimisticUpdate {
    this.#stopWatching ??= this.#queryClient.getQueryCache().subscribe((event) => this.#watch(event))
    const task = this.#tasks.get(taskId) ?? new UpdatedTask()
    this.#tasks.set(taskId, task)
    const update = task.start(changes)
    const fail = () => {
      task.fail(update)
      this.#end(taskId, task)
    }
    try {
      this.#show(taskId, task)
    } catch (error) {
      fail()
      throw error
    }
    return {
      succeed: (record) => {
        task.succeed(update, record)
        this.#end(taskId, task)
      },
      fail,
    }
  }

  #end(taskId: string, task: UpdatedTask): void {
    this.#ended += 1
    this.#endedAt.set(taskId, this.#ended)
    try {
      this.#show(taskId, task)
    } finally {
      // An update can move a task into or out of a filter. Not awaited: it is done, whatever becomes of the reading.
      if (this.#areSettled()) void this.#queryClient.invalidateQueries(this.#filters)
      this.#forget()
    }
  }

  #show(taskId: string, task: UpdatedTask): void {
    for (const query of this.#queryClient.getQueryCache().findAll(this.#filters)) {
      this.#change(query, taskId, task)
    }
  }

  #change({ queryKey, queryHash }: CachedQuery, taskId: string, task: UpdatedTask): void {
    changeCachedTask(this.#queryClient, queryKey, taskId, (held) => task.shownIn(queryHash, held))
  }

  #watch(event: QueryCacheNotifyEvent): void {
    if (event.type !== 'updated' || !matchQuery(this.#filters, event.query)) return
    const { action, query } = event
    if (action.type === 'fetch') this.#readSince.set(query.queryHash, this.#ended)
    if (action.type === 'success' && !action.manual) this.#showIn(query)
    this.#forget()
  }

  /** Shows the updates in what a query has read, as far as the host may not have known of them. */
  #showIn(query: CachedQuery): void {
    const since = this.#readSince.get(query.queryHash) ?? -1
    for (const [taskId, task] of this.#tasks) {
      if (task.isSettled && (this.#endedAt.get(taskId) ?? 0) <= since) continue
      for (const record of recordsOf(this.#queryClient, query.queryKey, taskId)) {
        task.read(query.queryHash, record)
      }
      this.#change(query, taskId, task)
    }
    if (since >= this.#ended || !this.#areSettled()) return
    // It was read before the last update ended. Not from within the reading, which is not over yet.
    const { queryKey } = query
    queueMicrotask(() => void this.#queryClient.invalidateQueries({ queryKey, exact: true }))
  }

  #areSettled(): boolean {
    return [...this.#tasks.values()].every((task) => task.isSettled)
  }

  /** What has ended is of no use once all readings that began before are over. */
  #forget(): void {
    if (!this.#areSettled() || this.#queryClient.isFetching(this.#filters) > 0) return
    this.#tasks.clear()
    this.#endedAt.clear()
    this.#readSince.clear()
    this.#stopWatching?.()
    this.#stopWatching = undefined
  }
}
