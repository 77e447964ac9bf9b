/** The tasks of the largest stream that a run is measured on. */
const manyTasks = 1_000_000

/**
 * How many megabytes the own process of a full run may use at most on a stream of so many tasks. A run holds no more
 * than a part of a large stream (ADR 53), so a thousand times the tasks may cost it little more.
 */
export function mostMegabytes(tasks: number): number {
  return tasks < manyTasks ? 350 : 400
}
