import type { CheckSession } from '../check/check-session.ts'
import { exchangeThatGave } from '../check/given-by.ts'
import type { Task } from '../check/task.ts'
import { endAsGone } from './gone.ts'
import { readAfresh } from './read-corpus.ts'
import { skipShortRecords } from './skip-short-records.ts'

/** A task as a search shows it now. @throws EndCheck when no search finds it any more. */
export async function readTask(session: CheckSession, id: string): Promise<Task> {
  let { corpus } = await readAfresh(session)
  if (session.check.id.startsWith('laws/')) skipShortRecords(session, corpus.tasks)
  const find = () => corpus.tasks.find(({ _id }) => _id === id)
  // Between two pages others may have moved it from one to the other.
  if (!find() && session.context.restless === true) ({ corpus } = await readAfresh(session))
  const task = find()
  if (task) {
    session.lookAt(exchangeThatGave(task))
    return task
  }
  if (corpus.complete) endAsGone(session, id)
  return session.skip(
    'the task is neither in the part of the stream that is read nor among those that were updated last',
  )
}
