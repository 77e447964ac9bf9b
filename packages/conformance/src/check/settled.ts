import { setTimeout as wait } from 'node:timers/promises'
import { changedKeys } from '../laws/compare-records.ts'
import type { Law } from '../dialect/law.ts'
import type { JsonObject } from '../projection/json.ts'
import type { RunContext } from './run-context.ts'
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

/** How long searches take to show a record as its update was answered, in milliseconds; 0 when the first one does, or none. */
async function delaySeen(context: RunContext, changed: JsonObject, updatedAt: number): Promise<number> {
  for (let pause = 100; Date.now() - updatedAt < longestDelay; pause *= 2) {
    const { tasks = [] } = (await context.readStream?.()) ?? {}
    // It may show the stream as it was before.
    context.corpus = undefined
    const shown = tasks.find(({ _id }) => _id === changed['_id'])
    if (shown === undefined) return 0
    if (changedKeys(changed, shown).length === 0) return pause === 100 ? 0 : Date.now() - updatedAt
    await wait(pause, undefined, { signal: context.signal })
  }
  return 0
}
