import { setTimeout as wait } from 'node:timers/promises'
import { changedKeys } from '../laws/compare-records.ts'
import type { Law } from '../dialect/law.ts'
import type { JsonObject } from '../projection/json.ts'
import type { RunContext } from './run-context.ts'
import { withMoments } from './task.ts'
import { waitUntil } from './wait-until.ts'

/** An observed delay may be shorter than the next one by so much. */
const margin = 2

/** So long it is waited for a change to show, in milliseconds, where nobody knows how late the host shows it. */
const longestDelay = 10_000

/** Waits until a search may show the last update, where the host is known to show it late, or nobody knows yet. */
export async function settled(context: RunContext): Promise<void> {
  const { law, updatedAt, changed, signal } = context
  if (updatedAt === undefined) return
  const told = toldDelay(law)
  if (law.answersTo('read-after-write').length > 1 && changed !== undefined)
    context.settling ??= await delaySeen(context, changed, updatedAt)
  const delay = told ?? (context.settling ?? 0) * margin
  if (delay > 0) await waitUntil(updatedAt + delay, signal)
}

/** After how many milliseconds searches show an update, where the law says it. */
export function toldDelay(law: Law): number | undefined {
  const [only, ...others] = law.answersTo('read-after-write')
  return others.length === 0 && typeof only?.value === 'number' ? only.value : undefined
}

/** So long it is waited before the stream is read again, at first, in milliseconds. */
const firstPause = 100

/** No search is held back longer than so, in milliseconds, where the first reading shows the update. */
const longestHeld = 1000

/** How long searches take to show a record as its update was answered, in milliseconds; 0 when the first one does, or none. */
async function delaySeen(context: RunContext, changed: JsonObject, updatedAt: number): Promise<number> {
  for (let pause = firstPause; Date.now() - updatedAt < longestDelay; pause *= 2) {
    let known = false
    let after: number | undefined
    await context.readStream?.((tasks) => {
      const shown = tasks.find(({ _id }) => _id === changed['_id'])
      known ||= shown !== undefined
      if (shown !== undefined && changedKeys(changed, withMoments(shown)).length === 0)
        after ??= Date.now() - updatedAt
    })
    // It may show the stream as it was before.
    context.corpus = undefined
    if (!known) return 0
    if (after !== undefined && pause > firstPause) return after
    if (after !== undefined) {
      // Quicker searches than the first reading may yet come too soon.
      context.enough = Math.min(after, longestHeld)
      return 0
    }
    await wait(pause, undefined, { signal: context.signal })
  }
  return 0
}
