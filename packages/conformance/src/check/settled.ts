import { setTimeout as wait } from 'node:timers/promises'
import type { RunContext } from './run-context.ts'

/** An observed delay may be shorter than the next one by so much. */
const margin = 2

/** Waits until a search may show the last update, where the host is known to show it late. */
export async function settled({ law, settling, updatedAt, signal }: RunContext): Promise<void> {
  if (updatedAt === undefined) return
  const [only, ...others] = law.answersTo('read-after-write')
  const told = others.length === 0 && typeof only?.value === 'number' ? only.value : undefined
  const delay = told ?? (settling ?? 0) * margin
  const left = updatedAt + delay - Date.now()
  if (delay > 0 && left > 0) await wait(left, undefined, { signal })
}
