import type { Answer } from '../check/answer.ts'
import { answerCheckId } from '../check/answer-log.ts'
import { basedOn } from '../check/basis.ts'
import type { CheckSession, TaskFilter, TaskPage } from '../check/check-session.ts'
import { isReadablePage } from '../check/readable-page.ts'
import { BlockedCheck, EndCheck } from '../check/signals.ts'
import type { RequestChanges } from '../host/build-request.ts'
import { isRefusal } from '../host/is-refusal.ts'
import { responsePointer } from '../projection/response-pointer.ts'

/** What a search was answered: a page, or a refusal. */
export type PageOrRefusal = { page: TaskPage; refusal?: never } | { page?: never; refusal: Answer }

/** Searches, and takes a refusal for an answer too. @throws EndCheck when the host gives neither. */
export async function readPage(
  session: CheckSession,
  body: TaskFilter,
  changes: RequestChanges = {},
): Promise<PageOrRefusal> {
  const answer = await session.call('getTasks', { body, ...changes })
  if (answer.status === 200 && !answer.broken && isReadablePage(answer.body)) return { page: answer.body }
  if (isRefusal(answer.status)) return { refusal: answer }
  if (answer.status !== 200) {
    const basis = basedOn(responsePointer('getTasks', '200'))
    session.violate(`getTasks answers ${answer.status} to a valid request, ${JSON.stringify(body)}`, basis)
  } else throw new BlockedCheck(answerCheckId('getTasks', 200, 'body'))
  throw new EndCheck('no usable answer')
}
