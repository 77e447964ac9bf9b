import type { CheckSession } from '../check/check-session.ts'
import { filtersIn, fits, isNarrowed } from '../check/narrowing.ts'
import type { Part } from '../check/run-context.ts'
import { findPart } from './find-part.ts'
import { mostRead } from './walk-stream.ts'

/** Further parts than this are not looked for. */
const mostParts = 8

/** Narrows what the laws take for the stream when it has more tasks than are read, once in a run. */
export async function narrow(session: CheckSession): Promise<void> {
  const { context } = session
  const { size = 0 } = context
  if (context.narrowing !== undefined || size <= mostRead) return
  context.narrowing = 'none'
  // Updates are learned from the statuses that records show.
  const found =
    (await findPart(session, size, new Set(['status']))) ?? (await findPart(session, size, new Set()))
  if (found) Object.assign(context, found)
}

/**
 * The part of a large stream to which a search can be narrowed; of another stream all of it.
 *
 * @returns nothing when there is none, as where tasks that meet any filter of several are found.
 */
export async function partFor(session: CheckSession, search: object): Promise<Part | undefined> {
  const { context, check } = session
  await narrow(session)
  const { narrowing, size = 0 } = context
  if (narrowing === undefined) return context
  if (narrowing === 'none' || !isNarrowed(check.id, narrowing)) return undefined
  if (fits(search, narrowing)) return context
  if (narrowing.alone) return undefined
  context.parts ??= new Map()
  for (const part of context.parts.values()) {
    const found = await part
    if (typeof found?.narrowing === 'object' && fits(search, found.narrowing)) return found
  }
  const keys = filtersIn(search)
  const name = keys.toSorted().join()
  const known = context.parts.get(name)
  if (known || context.parts.size >= mostParts) return known
  const part = findPart(session, size, new Set(keys))
  context.parts.set(name, part)
  try {
    return await part
  } catch (error) {
    // What ends this check says nothing of the next.
    context.parts.delete(name)
    throw error
  }
}
