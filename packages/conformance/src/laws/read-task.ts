import type { CheckSession } from '../check/check-session.ts'
import type { Task } from '../check/task.ts'
import { endAsGone } from './gone.ts'
import { readCorpus } from './read-corpus.ts'

/** A task as a search shows it now. @throws EndCheck when no search finds it any more. */
export async function readTask(session: CheckSession, id: string): Promise<Task> {
  session.context.corpus = undefined
  const { tasks, complete } = await readCorpus(session)
  const task = tasks.find(({ _id }) => _id === id)
  if (task) return task
  if (complete) endAsGone(session, id)
  return session.skip('the task is beyond the part of the stream that is read')
}
