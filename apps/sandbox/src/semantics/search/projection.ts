/**
 * Cuts records down to the keys that they show.
 *
 * @param records - JSON texts, passed through as they are when all keys are shown.
 */
export function project(records: string[], shown: ReadonlySet<string> | undefined): string[] {
  if (shown === undefined) return records
  return records.map((record) => {
    const task: Record<string, unknown> = JSON.parse(record)
    return JSON.stringify(Object.fromEntries(Object.entries(task).filter(([key]) => shown.has(key))))
  })
}
