import { setImmediate } from 'node:timers/promises'
import type { Scope, Task, TaskStorage } from '../storage/task-storage.ts'
import { createTaskGenerator, type TaskGenerator } from './task-generator.ts'

/** How far a fill has come. */
export interface SeedProgress {
  /** Tasks that are stored, those of an earlier run included. */
  stored: number
  /** Tasks in all. */
  tasks: number
  elapsedMs: number
  /** Tasks stored per second by this run. */
  perSecond: number
  /** At the rate so far; `undefined` until there is one. */
  remainingMs: number | undefined
}

/** What a stream is filled with. */
export interface SeedTasksOptions {
  /** How many tasks. */
  tasks: number
  /** The same seed and `now` give the same tasks; the ids depend on the seed alone. */
  seed: number
  /** Epoch milliseconds that creation and due dates lie around. */
  now: number
  /** Called after each batch. */
  onProgress?: (progress: SeedProgress) => void
  /** Stops between two batches; what is stored by then stays. */
  signal?: AbortSignal
}

/** Large enough that a commit costs little, small enough that other work gets its turn and memory stays small. */
const batchSize = 500

/**
 * Fills a stream with generated tasks, beside what it holds.
 *
 * Resumable, not atomic: each batch commits by itself and ids follow from seed and index, so a run after an interrupted one
 * (same seed) goes on where that one stopped, and a run after a complete one has nothing to do.
 *
 * @returns how many tasks this run stored.
 * @throws the reason of `signal` when it aborts.
 * @example
 * await seedTasks(storage, scope, { tasks: 1000, seed: 1, now: Date.now() })
 */
export async function seedTasks(
  storage: TaskStorage,
  scope: Scope,
  options: SeedTasksOptions,
): Promise<number> {
  const { tasks, signal, onProgress } = options
  const generator = createTaskGenerator({ scope, ...options })
  const start = await firstMissing(storage, scope, generator, tasks)
  const startedAt = performance.now()
  for (let from = start; from < tasks; from += batchSize) {
    signal?.throwIfAborted()
    const to = Math.min(from + batchSize, tasks)
    await storage.insert(scope, range(generator, from, to))
    onProgress?.(progressOf(start, to, tasks, performance.now() - startedAt))
    // A storage that works at once would otherwise never let a signal or a request in.
    await setImmediate()
  }
  return Math.max(0, tasks - start)
}

function* range(generator: TaskGenerator, from: number, to: number): Generator<Task> {
  for (let index = from; index < to; index += 1) yield generator.task(index)
}

/** Batches are stored in order, so what is there of a run is its beginning: the end of it is found by halving. */
async function firstMissing(
  storage: TaskStorage,
  scope: Scope,
  generator: TaskGenerator,
  tasks: number,
): Promise<number> {
  let [low, high] = [0, tasks]
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    const stored = await storage.get(scope, generator.taskId(middle))
    if (stored === undefined) high = middle
    else low = middle + 1
  }
  return low
}

function progressOf(start: number, stored: number, tasks: number, elapsedMs: number): SeedProgress {
  const perSecond = elapsedMs > 0 ? ((stored - start) / elapsedMs) * 1000 : 0
  const remainingMs = perSecond > 0 ? ((tasks - stored) / perSecond) * 1000 : undefined
  return { stored, tasks, elapsedMs, perSecond, remainingMs }
}
