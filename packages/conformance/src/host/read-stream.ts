import { bodyValidators } from '@case-management/contract/validators'
import { parseBody } from '../check/answer.ts'
import { narrowed } from '../check/narrowing.ts'
import type { Corpus, RunContext } from '../check/run-context.ts'
import { isTask, type Task } from '../check/task.ts'
import { sendPatiently } from '../check/send-patiently.ts'
import { areCounted } from '../dialect/taken.ts'
import { mayMissUpdated, notingUpdated, updatedLast, withUpdated } from '../laws/updated-tasks.ts'
import { recordsIn, walkStream, type PageRead } from '../laws/walk-stream.ts'
import { isObject } from '../projection/json.ts'
import { buildRequest } from './build-request.ts'
import { isRefusal } from './is-refusal.ts'

/** Numbers of tasks to ask for on a page, the largest first: a host may refuse more than it likes. */
export const pageSizes = [200, 100, 50, 20, 10, 5, 1] as const

/**
 * Reads the stream of any host, also of one whose pages are not those of the contract.
 * What are pages of the contract serves the next checks too.
 *
 * @param onPage - called with the tasks of each page as soon as it is there.
 * @throws Error when a page does not come.
 */
export async function readStream(
  context: RunContext,
  onPage?: (tasks: readonly Task[]) => void,
): Promise<Corpus> {
  let keepsContract = true
  const { writes = 0, law } = context
  const counted = areCounted(law)
  for (const limit of pageSizes) {
    try {
      const read = await walkStream(
        async (filter) => {
          const page = await pageOf(context, narrowed(filter, context.narrowing))
          keepsContract &&= page.keepsContract
          onPage?.(page.results)
          return page
        },
        { limit, counted },
      )
      const corpus = mayMissUpdated(context, read)
        ? await readUpdated(context, read, { limit, onPage })
        : read
      if (keepsContract) {
        context.corpus = Promise.resolve(corpus)
        context.picture = { corpus, writes }
      }
      return withUpdated(context, corpus)
    } catch (error) {
      if (!(error instanceof PageRefused) || limit === pageSizes.at(-1)) throw error
    }
  }
  throw new Error('every size of a page was refused')
}

/** Reads also what was updated last, of which some may have left the part of the stream that was read. */
async function readUpdated(
  context: RunContext,
  corpus: Corpus,
  { limit, onPage }: { limit: number; onPage: ((tasks: readonly Task[]) => void) | undefined },
): Promise<Corpus> {
  const { results } = await pageOf(context, { ...updatedLast, limit })
  onPage?.(results)
  return notingUpdated(context, corpus, recordsIn(results))
}

/** Thrown when the host refuses what a search asks for. */
class PageRefused extends Error {
  override name = 'PageRefused'
}

async function pageOf(context: RunContext, body: object): Promise<PageRead & { keepsContract: boolean }> {
  const request = buildRequest('getTasks', context.target, await context.token(), { body })
  const { response } = await sendPatiently(context, request, { pastGateways: true })
  if (!response) throw new Error('no answer')
  if (isRefusal(response.status)) throw new PageRefused(String(response.status))
  if (response.status !== 200) throw new Error(String(response.status))
  const page = parseBody(response.body)
  const { 200: isPage } = bodyValidators.getTasks.responses
  if (isPage(page)) return { results: page.results, hasMore: page.hasMore, keepsContract: true }
  const { results, hasMore } = isObject(page) ? page : {}
  if (!Array.isArray(results)) throw new Error('200 without a page of tasks')
  const records: readonly unknown[] = results
  return {
    results: records.filter(isTask),
    ...(typeof hasMore === 'boolean' && { hasMore }),
    keepsContract: false,
  }
}
