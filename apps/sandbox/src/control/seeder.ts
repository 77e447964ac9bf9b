import type { Clock } from '../clock.ts'
import { seedTasks } from '../data/index.ts'
import type { Scope } from '../model.ts'
import type { TaskStorage } from '../storage/index.ts'

/** What a stream is filled with. */
export interface SeedOptions {
  /** How many tasks. */
  tasks: number
  /** The same seed and the same time give the same tasks. */
  seed: number
}

/** Puts generated tasks in the place of everything that a stream holds. */
export type Seeder = (scope: Scope, options: SeedOptions) => Promise<void>

/** A seeder that writes into this storage, with the time of this clock. */
export function seederOf(storage: TaskStorage, clock: Clock): Seeder {
  return async (scope, options) => {
    await storage.replace([], scope)
    await seedTasks(storage, scope, { ...options, now: clock.now() })
  }
}
