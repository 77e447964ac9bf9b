import { randomUUID } from 'node:crypto'
import { refusalWith } from '../http/refusal.ts'
import type { StoredTask, TaskStorage } from '../storage/task-storage.ts'

/** How many snapshots are kept; the oldest gives way. */
const capacity = 8
/** Largest snapshot, in characters of JSON, as snapshots are held in memory. */
const largest = 256 * 1024 * 1024

/** Copies of everything that is stored, held in memory, to go back to. */
export class Snapshots {
  readonly #storage: TaskStorage
  readonly #taken = new Map<string, readonly StoredTask[]>()

  constructor(storage: TaskStorage) {
    this.#storage = storage
  }

  /** @returns the id to restore by. */
  async take(): Promise<{ id: string; tasks: number }> {
    const tasks: StoredTask[] = []
    let size = 0
    for await (const task of this.#storage.export()) {
      size += task.record.length
      if (size > largest)
        throw refusalWith(413, ['Too much data for a snapshot in memory; copy the database file'])
      tasks.push(task)
    }
    const id = randomUUID()
    const oldest = this.#taken.keys().next().value
    if (this.#taken.size === capacity && oldest !== undefined) this.#taken.delete(oldest)
    this.#taken.set(id, tasks)
    return { id, tasks: tasks.length }
  }

  /** @throws Refusal 404 when there is no such snapshot. */
  async restore(id: string): Promise<{ id: string; tasks: number }> {
    const tasks = this.#taken.get(id)
    if (!tasks) throw refusalWith(404, [`No snapshot ${id}`])
    await this.#storage.replace(tasks)
    return { id, tasks: tasks.length }
  }
}
