import { setTimeout as wait } from 'node:timers/promises'
import { operationOf } from '../../host/operation-of.ts'
import type { Seen } from '../asker.ts'
import { tell, tellNothing } from '../readings/reading.ts'
import { findTask } from './find-task.ts'
import type { Updated, WriteBench } from './write-bench.ts'

const questionId = 'read-after-write'
/** A search that may be made later than so many milliseconds after an update says nothing of shorter delays. */
const atOnce = 100
/**
 * When a search may be made later than so many milliseconds after an update, it is asked again, and when it is never
 * sooner, later searches wait as long. What is shorter no clock and no timer tells.
 */
const soon = 3
/** So often it is asked at most. */
const mostTimes = 3
/** So long it is waited for a change to show, in milliseconds. */
const longestDelay = 10_000

/**
 * Asks whether a search shows an update at once, and notes for later searches how soon after it one was seen to.
 *
 * @returns whether the first search shows it, each time.
 */
export async function askDelay(bench: WriteBench, id: string): Promise<boolean> {
  const { context } = bench.reader.asker
  // Asked again, the host shows anew how soon is enough.
  context.enough = undefined
  let least: number | undefined
  try {
    for (let times = 1; times <= mostTimes && (least === undefined || least > soon); times++) {
      const gap = await askOnce(
        bench,
        id,
        times === 1 ? 'Changed by a probe' : `Changed by a probe, ${times}`,
      )
      if (gap === 'late') return false
      if (gap === undefined) break
      least = Math.min(least ?? gap, gap)
    }
    return least !== undefined
  } finally {
    if (least !== undefined && least > soon) context.enough = least
  }
}

/** Sends an update and searches. @returns how far apart they were, when the search shows the update. */
async function askOnce(bench: WriteBench, id: string, desc: string): Promise<number | 'late' | undefined> {
  const { reader } = bench
  const { seen: all } = reader.asker
  const updated = await bench.try([questionId], () => bench.send(id, { desc }))
  if (updated?.after === undefined) return undefined
  const found = await findTask(bench, id, { atOnce: true })
  const seen = all.at(-1) ?? updated.seen
  if (found?.['desc'] !== desc) {
    await askHowLate(bench, id, desc, { updated, seen })
    return 'late'
  }
  const gap = apart(all, updated.seen, seen)
  if (gap <= atOnce) tell(reader, questionId, 'at-once', seen)
  else if (!reader.findings.has(questionId))
    tellNothing(
      reader,
      questionId,
      `the search may have been made ${gap} ms after the update; shorter delays are not seen`,
      seen,
    )
  return gap
}

/**
 * How long after an update a search was made, at most, in milliseconds: what their answers took longer than the quickest
 * of their kind may have passed between what the host did for the one and for the other.
 */
function apart(all: readonly Seen[], update: Seen, search: Seen): number {
  const { startedAt, duration } = search.exchange
  const span = startedAt + duration - update.exchange.startedAt
  return Math.max(0, span - quickest(all, update) - quickest(all, search))
}

/** The shortest time that the answer to a request of a kind took, in milliseconds. */
function quickest(all: readonly Seen[], { exchange, status }: Seen): number {
  const kind = kindOf(exchange)
  const alike = all.filter((each) => each.status === status && kindOf(each.exchange) === kind)
  return Math.min(exchange.duration, ...alike.map((each) => each.exchange.duration))
}

/** Searches for text may take a host longer than others. */
function kindOf({ request }: Seen['exchange']): string {
  return `${operationOf(request.url)?.operation} ${request.body.includes('"searchText"')}`
}

/** Searches until one shows an update that the first did not show. */
async function askHowLate(
  bench: WriteBench,
  id: string,
  desc: string,
  { updated, seen }: { updated: Updated; seen: Seen },
): Promise<void> {
  const { reader } = bench
  const { context } = reader.asker
  // What was told before a search that is late holds no more, also when no further one may be sent.
  tellNothing(reader, questionId, 'a search did not show an update at once', seen)
  const { startedAt, duration } = updated.seen.exchange
  const answeredAt = startedAt + duration
  for (let pause = 200; Date.now() - answeredAt < longestDelay; pause *= 2) {
    await wait(pause, undefined, { signal: context.signal })
    const found = await findTask(bench, id)
    if (found?.['desc'] !== desc) continue
    const delay = Date.now() - answeredAt
    context.settling = delay
    tellNothing(
      reader,
      questionId,
      `a search did not show an update at once, and one after ${delay} ms did; how long it may take at most cannot be seen`,
      seen,
    )
    return
  }
  tellNothing(reader, questionId, `no search showed an update within ${longestDelay / 1000} s`, seen)
}
