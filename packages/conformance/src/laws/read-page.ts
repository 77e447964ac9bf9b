import type { Answer } from '../check/answer.ts'
import type { CallChanges, CheckSession, TaskFilter, TaskPage } from '../check/check-session.ts'
import { pageIn } from '../check/readable-page.ts'
import { isRefusal } from '../host/is-refusal.ts'

/** What a search was answered: a page, or a refusal. */
export type PageOrRefusal = { page: TaskPage; refusal?: never } | { page?: never; refusal: Answer }

/** Searches, and takes a refusal for an answer too. @throws EndCheck when the host gives neither. */
export async function readPage(
  session: CheckSession,
  body: TaskFilter,
  changes: CallChanges = {},
): Promise<PageOrRefusal> {
  const answer = await session.call('getTasks', { body, ...changes })
  const page = pageIn(answer)
  if (page) return { page }
  return isRefusal(answer.status) ? { refusal: answer } : session.unusable(answer, JSON.stringify(body))
}
