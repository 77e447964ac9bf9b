/** Numbers of a measurement: the one in the middle, and how far they lie apart. */
export interface Spread {
  median: number
  least: number
  most: number
}

/** The middle one of the numbers, the smallest and the largest. */
export function spreadOf(numbers: readonly number[]): Spread {
  return { median: quantile(numbers, 0.5), least: Math.min(...numbers), most: Math.max(...numbers) }
}

/** The number below which this part of the numbers lies. */
export function quantile(numbers: readonly number[], part: number): number {
  const sorted = numbers.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN
}

/** How long each of some calls took, one after the other, in milliseconds. */
export async function timesOf(
  calls: number,
  call: () => Promise<unknown>,
  now: () => number = () => performance.now(),
): Promise<number[]> {
  const times: number[] = []
  for (let index = 0; index < calls; index += 1) {
    const startedAt = now()
    await call()
    times.push(now() - startedAt)
  }
  return times
}

/** Milliseconds of processor time that this process has used, which other work on the machine adds little to. */
export function processorTime(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}
