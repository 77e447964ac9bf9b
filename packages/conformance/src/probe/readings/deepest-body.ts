import type { Seen } from '../asker.ts'
import { findBoundary, tell, tellBoundary, tellNone, tellNothing, type Reader } from './reading.ts'
import { badBody, errorOf, listBody, textOf } from './refusals.ts'

/** Deeper than anybody sends. */
const deepest = 999
const usualDepths = [8, 10, 16, 20, 32, 50, 64, 100, 128, 200, 256, 500, 512]

/** Asks how deep lists and objects of a body may be nested, by what a deep list is refused for. */
export async function readDeepestBody(reader: Reader): Promise<void> {
  const id = 'deepest-body'
  const { malformed, list: shallow } = reader.refused ?? {
    malformed: await reader.asker.ask('getTasks', badBody),
    list: await reader.asker.ask('getTasks', listBody),
  }
  const flat = signOf(shallow)
  const ask = async (depth: number) => {
    const seen = await reader.asker.ask('getTasks', { text: '['.repeat(depth) + ']'.repeat(depth) })
    return { taken: signOf(seen) === flat, seen }
  }
  if (flat === signOf(malformed))
    return tellNothing(reader, id, 'a deep body and one of a wrong type are refused alike', shallow)
  // The contract's own depth, before others are looked for.
  const beyond = await ask(33)
  const most = beyond.taken ? await ask(deepest) : beyond
  if (most.taken) return tell(reader, id, 'unlimited', most.seen)
  if (most.seen.status !== malformed.status)
    return tellNone(reader, id, `a deep body is answered with ${most.seen.status}`, most.seen)
  const [low, value] = beyond.taken ? [33, deepest] : [7, 33]
  const high = { value, refusal: most.seen }
  // Whoever counts levels in another way is one off.
  const likely = beyond.taken ? 34 : 32
  const boundary = await findBoundary(ask, low, high, { usual: usualDepths, likely })
  return tellBoundary(reader, id, boundary)
}

/** What tells one refusal from another. */
function signOf(seen: Seen): string {
  return JSON.stringify([seen.status, errorOf(seen)['code'] ?? null, textOf(seen)])
}
