import { createSession, type CheckSession } from '../check/check-session.ts'
import type { Corpus, Part, Reading } from '../check/run-context.ts'
import type { Lesson } from '../dialect/law.ts'
import { BlockedCheck, EndCheck, SkipCheck } from '../check/signals.ts'
import { lastReading, readAfresh } from '../laws/read-corpus.ts'
import { movedBetween, statesBetween } from './moved-between.ts'

/** What does not hold is looked at again until so many requests were sent for it, and twice in any case. */
const mostRequests = 60

/** Why a check was skipped that could not be judged. */
export const leftOpenReason =
  'could not be judged: others changed tasks of the stream whenever it was looked at'

/** Whether one of these states of the stream explains what was seen. */
type Explains = (states: readonly Corpus[]) => boolean

/** What a look is. It notes what does not hold, and may give back how to tell that another state explains it. */
export type Look = (attempt: CheckSession) => Promise<Explains | void>

/**
 * Looks at answers of the host, and takes for a fault only what fails while nobody else changes a task.
 * When something does not hold, the stream is read: as long as it is not what it was before the look, the look is
 * repeated between two readings. On a stream that rests this costs one reading, and only when something fails.
 * What failed each time while tasks moved is left open. So it is read too before a surprise teaches something of the
 * host, which it does only when nobody changed a task.
 *
 * @param part - the part of a large stream that is looked at. Default the usual one.
 */
export async function steadily(
  session: CheckSession,
  look: Look,
  part: Part = session.context,
): Promise<void> {
  const { context } = session
  // Answers that other checks got may be older than what is known of the stream.
  let before = context.shared ? undefined : lastReading(session, part)
  let looked = await lookOnce(session, look)
  let sent = looked.attempt.requests
  for (let looks = 1, quiet = 0; isInDoubt(looked) || looked.lessons.length > 0; looks++) {
    const spent = context.budget?.spent()
    if (spent !== undefined) {
      // Whether others disturbed it is known no more.
      if (isInDoubt(looked)) session.skip(spent)
      break
    }
    const reader = createSession(context, session.check, session.tokens)
    // An answer that another check got would show the stream as it was then.
    context.shared?.clear()
    const after = await reading(reader, part)
    if (after === undefined) break
    const moved = before && movedSince(before, after, context)
    if (moved?.length === 0) quiet++
    // Where others are at work, what they did may be gone again before the second reading.
    if (quiet > (context.restless === true ? 1 : 0)) {
      for (const lesson of looked.lessons) lesson()
      break
    }
    if (before && moved && moved.length > 0) {
      if (looked.explains?.(statesBetween(before.corpus, moved)) === true) {
        looked.attempt.violations.length = 0
        break
      }
      if (before.writes === after.writes) {
        context.restless = true
        context.movedBesideWrites = false
      }
    }
    if (before && !isInDoubt(looked)) break
    sent += reader.requests
    if (looks > 1 && sent >= mostRequests) {
      if (await movesByItself(session)) return session.leaveOpen(leftOpenReason)
      break
    }
    before = after
    looked = await lookOnce(session, look)
    sent += looked.attempt.requests
  }
  for (const violation of looked.attempt.violations) violation.settled = true
  session.take(looked.attempt)
  if (looked.ended) throw looked.ended
}

/** One look. */
interface Looked {
  attempt: CheckSession
  ended: unknown
  /** What it teaches of the host when nobody changed a task meanwhile. */
  lessons: readonly Lesson[]
  explains?: Explains
}

async function lookOnce(session: CheckSession, look: Look): Promise<Looked> {
  const lessons: Lesson[] | undefined = session.context.target.profile === 'mock' ? undefined : []
  const attempt = createSession(session.context, session.check, session.tokens, lessons)
  const looked = { attempt, ended: undefined, lessons: lessons ?? [] }
  try {
    const explains = await look(attempt)
    return { ...looked, ...(explains && { explains }) }
  } catch (error) {
    if (error instanceof EndCheck || error instanceof SkipCheck) return { ...looked, ended: error }
    throw error
  }
}

/** Whether something did not hold of which it is not known yet that it is a fault. */
function isInDoubt({ attempt: { context, violations } }: Looked): boolean {
  return (
    context.target.profile !== 'mock' &&
    violations.length > 0 &&
    violations.every(({ settled = false }) => !settled)
  )
}

/** Reads the stream; nothing when the host gives no pages that could be read, which is a fault of its own. */
async function reading(reader: CheckSession, part?: Part): Promise<Reading | undefined> {
  const { context } = reader
  try {
    return await readAfresh(reader, part)
  } catch (error) {
    const isUnread = error instanceof EndCheck || error instanceof SkipCheck
    if (
      !isUnread ||
      (context.restless === true && !(error instanceof EndCheck || error instanceof BlockedCheck))
    )
      throw error
    return undefined
  }
}

function movedSince(before: Reading, after: Reading, { ledger }: CheckSession['context']) {
  // What the run wrote between them moved those tasks.
  const own = before.writes === after.writes ? undefined : ledger.updated()
  return movedBetween(before.corpus, after.corpus, own)
}

/**
 * Whether others change tasks. Where nobody was seen to do so but between writes of the run,
 * it is watched without any: a host that moves other tasks with each update is at fault.
 */
async function movesByItself(session: CheckSession): Promise<boolean> {
  const { context } = session
  if (context.restless !== undefined && context.movedBesideWrites !== true) return context.restless
  context.movedWhenWatched ??= await moveWhenWatched(session)
  context.restless ??= context.movedWhenWatched
  return context.movedWhenWatched
}

/** Watches the stream for a while without writing. */
async function moveWhenWatched(session: CheckSession): Promise<boolean> {
  const { context } = session
  const watcher = createSession(context, session.check, session.tokens)
  const before = await reading(watcher)
  while (watcher.requests < mostRequests) await watcher.call('getTasks', { body: { limit: 1 } })
  const after = await reading(watcher)
  return before !== undefined && after !== undefined && movedSince(before, after, context).length > 0
}
