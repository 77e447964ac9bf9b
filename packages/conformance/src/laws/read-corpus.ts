import type { CheckSession } from '../check/check-session.ts'
import { isNarrowed } from '../check/narrowing.ts'
import type { Corpus, Part, Reading } from '../check/run-context.ts'
import type { Task } from '../check/task.ts'
import { areCounted } from '../dialect/taken.ts'
import type { FilterKey } from '../model/search/search-case.ts'
import { narrow, partFor } from './parts.ts'
import { mayMissUpdated, notingUpdated, updatedLast, withUpdated } from './updated-tasks.ts'
import { pageSize, recordsIn, walkStream } from './walk-stream.ts'

/**
 * The records of the stream, read once and kept until something is written. Of a large one those of a part of it.
 *
 * @param part - which part of a large one. Default the usual one.
 */
export async function readCorpus(session: CheckSession, part: Part = session.context): Promise<Corpus> {
  const { context } = session
  await narrow(session)
  // What is read of the usual part is forgotten where something is written.
  const isStale = part !== context && part.picture?.writes !== (context.writes ?? 0)
  if (part.corpus === undefined || isStale) return (await readAfresh(session, part)).corpus
  return asSeen(session, await part.corpus)
}

/** As {@link readCorpus}, but whatever was read before. */
export async function readAfresh(session: CheckSession, part: Part = session.context): Promise<Reading> {
  const { writes = 0 } = session.context
  const corpus = readPart(session, part)
  part.corpus = corpus
  try {
    part.picture = { corpus: await corpus, writes }
    return { corpus: asSeen(session, part.picture.corpus), writes }
  } catch (error) {
    part.corpus = undefined
    throw error
  }
}

/** What was last read of a part, as {@link readAfresh} gave it. */
export function lastReading(session: CheckSession, { picture }: Part): Reading | undefined {
  return picture && { ...picture, corpus: asSeen(session, picture.corpus) }
}

async function readPart(session: CheckSession, { narrowing }: Part): Promise<Corpus> {
  const { context } = session
  const corpus = await walkStream((filter) => session.page(filter, { narrowing: narrowing ?? 'none' }), {
    counted: areCounted(context.law),
  })
  if (!mayMissUpdated(context, corpus)) return corpus
  const last = await session.page({ ...updatedLast, limit: pageSize }, { narrowing: 'none' })
  return notingUpdated(context, corpus, recordsIn(last.results))
}

/** A search that is narrowed to a part finds nothing else; what is updated may leave it. */
function asSeen({ check, context }: CheckSession, corpus: Corpus): Corpus {
  const { narrowing } = context
  return typeof narrowing === 'object' && isNarrowed(check.id, narrowing)
    ? corpus
    : withUpdated(context, corpus)
}

/** As {@link readCorpus}, but a stream without records ends the check. */
export async function someTasks(session: CheckSession, part?: Part): Promise<readonly Task[]> {
  const { tasks } = await readCorpus(session, part)
  return tasks.length > 0 ? tasks : session.skip('the stream has no tasks to learn from')
}

/** As {@link someTasks}, but of a large stream a part that a filter does not bound: of it every value of that filter can be learned. */
export async function tasksToFilter(session: CheckSession, key: FilterKey): Promise<readonly Task[]> {
  return someTasks(session, await partFor(session, { [key]: undefined }))
}
