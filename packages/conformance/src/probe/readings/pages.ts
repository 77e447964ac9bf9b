import { parseBody } from '../../check/answer.ts'
import { isObject } from '../../projection/json.ts'
import { numberIn, type PageSeen, type Seen } from '../asker.ts'
import { tell, tellNone, tellNothing, type Reader } from './reading.ts'

/** Further than any stream goes. */
const farAway = 1_000_000_000

/** Asks how pages are numbered and counted. */
export async function readPages(reader: Reader): Promise<void> {
  readFirstNumber(reader)
  await readPageBetween(reader)
  await readBeyondEnd(reader)
}

function readFirstNumber(reader: Reader): void {
  const { first } = reader
  const page = numberIn(first, 'page')
  if (page === 0 || page === 1) tell(reader, 'first-page-number', page === 0 ? 'zero' : 'one', first)
  else tellNone(reader, 'first-page-number', `the first page has the number ${page}`, first)
}

async function readPageBetween(reader: Reader): Promise<void> {
  const { asker, first } = reader
  const id = 'page-between'
  const start = numberIn(first, 'page')
  const seen = await asker.search({ limit: 2, skip: 1 })
  const page = numberIn(seen, 'page')
  if (seen.tasks.length !== 2 || numberIn(seen, 'limit') !== 2 || start === undefined)
    tellNothing(reader, id, 'it takes a page of two tasks behind the first', seen)
  else if (page === start) tell(reader, id, 'rounded-down', seen)
  else if (page === start + 1) tell(reader, id, 'rounded-up', seen)
  else tellNone(reader, id, `the page of skip 1 and limit 2 has the number ${page}`, seen)
}

/** Asks for the task behind the last one that is counted: where one stands there, not all were counted. */
async function readBeyondEnd(reader: Reader): Promise<void> {
  const { asker, first } = reader
  const [id, counted] = ['skip-beyond-end', 'total-counted'] as const
  const total = numberIn(first, 'totalResults')
  if (total === undefined || first.tasks.length === 0) {
    tellNothing(reader, id, 'the stream has no tasks, or does not count them', first)
    return tellNothing(reader, counted, 'the stream has no tasks, or does not count them', first)
  }
  let seen = await asker.search({ skip: total, limit: 1 })
  const [shown] = seen.tasks
  if (first.tasks.length > total || (shown !== undefined && shown._id !== first.tasks[0]?._id)) {
    const last = await asker.search({ skip: Math.max(0, total - 1), limit: 1 })
    if ([seen, last].some((page) => numberIn(page, 'totalResults') !== total))
      tellNothing(reader, counted, 'others added or removed tasks while it was asked', last)
    else if (last.body['hasMore'] === false)
      tellNone(reader, counted, `hasMore is false after ${total} tasks, and more follow`, last)
    else tell(reader, counted, { answer: 'up-to', value: total }, seen)
    seen = await asker.search({ skip: farAway, limit: 1 })
  } else {
    const reason = `the count is right up to ${total}, the number of tasks in the stream; more cannot be seen here`
    tellNothing(reader, counted, reason, seen)
  }
  const [task] = seen.tasks
  if (seen.refused) tell(reader, id, 'refused', seen)
  else if (seen.status === 200 && task === undefined) tell(reader, id, 'empty-page', seen)
  else if (task?._id === first.tasks[0]?._id) tell(reader, id, 'first-page', seen)
  else tellNone(reader, id, 'tasks are found that are not those of the first page', seen)
}

/** Sees whether each search that was read to its end was counted as the answer has it that was told before. */
export function readTotals(reader: Reader): void {
  const id = 'total-counted'
  const told = reader.findings.get(id)
  const most = told?.kind === 'told' && typeof told.answer.value === 'number' ? told.answer.value : Infinity
  for (const seen of reader.asker.seen) {
    const count = countOf(seen)
    const total = numberIn(seen, 'totalResults')
    if (count === undefined || total === undefined || total === Math.min(count, most)) continue
    return tellNone(reader, id, `a search that finds ${count} tasks has the total ${total}`, seen)
  }
}

/** How many tasks a search finds whose first page is the last one too. */
function countOf({ status, body, exchange }: Seen): number | undefined {
  const { results, hasMore } = body
  if (status !== 200 || hasMore !== false || !Array.isArray(results)) return undefined
  const sent = parseBody(exchange.request.body)
  const isFirst = isObject(sent) && (sent['skip'] ?? 0) === 0 && sent['limit'] !== 0
  return isFirst ? results.length : undefined
}

/** Reads how many pages a search has that finds nothing. */
export function readPagesOfNothing(reader: Reader, seen: PageSeen): void {
  const id = 'pages-of-nothing'
  const pages = numberIn(seen, 'totalPages')
  if (seen.status !== 200 || seen.tasks.length > 0 || numberIn(seen, 'totalResults') !== 0)
    tellNothing(reader, id, 'no search was made that finds nothing', seen)
  else if (pages === 0 || pages === 1) tell(reader, id, pages === 0 ? 'zero' : 'one', seen)
  else tellNone(reader, id, `a search that finds nothing has ${pages} pages`, seen)
}
