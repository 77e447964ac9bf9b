import { createPostgresStorage, createSqliteStorage, type TaskStorage } from '../src/storage/index.ts'

/** Opens the database of a file or of a `postgres://` URL. */
export async function openStorage(database: string): Promise<TaskStorage> {
  return database.includes('://')
    ? createPostgresStorage({ url: database })
    : createSqliteStorage({ file: database })
}

/** Prints figures, one a line. */
export function report(figures: Record<string, number>): void {
  for (const [name, value] of Object.entries(figures)) {
    const digits = Math.abs(value) < 100 ? 2 : 0
    const text = value.toLocaleString('en-US', {
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    })
    process.stdout.write(`${name.padEnd(44)} ${text.padStart(12)}\n`)
  }
}

/** The middle one and the slowest of a hundred of the times that calls took, in milliseconds. */
export async function timeCalls(
  calls: number,
  call: (index: number) => Promise<unknown>,
): Promise<[median: number, worst: number]> {
  const times: number[] = []
  for (let index = 0; index < calls; index += 1) {
    const startedAt = performance.now()
    await call(index)
    times.push(performance.now() - startedAt)
  }
  times.sort((a, b) => a - b)
  return [times[Math.floor(calls / 2)] ?? 0, times[Math.floor(calls * 0.99)] ?? 0]
}
