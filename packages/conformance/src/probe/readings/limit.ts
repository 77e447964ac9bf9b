import { pageSizes } from '../../host/read-stream.ts'
import type { Asker, PageSeen } from '../asker.ts'
import { numberIn } from '../asker.ts'
import type { SomeAnswer } from '../finding.ts'
import { century } from './lists.ts'
import { readPagesOfNothing } from './pages.ts'
import { findBoundary, tell, tellBoundary, tellNothing, tellNone, type Reader } from './reading.ts'

/** More than a host would give on a page. */
const huge = 1_000_000
const usual = [1, 5, 10, 20, 25, 50, 100, 200, 250, 500, 1000, 2000, 2500, 5000, 10_000, 50_000, 100_000]

/** A search that finds nothing, so that no host is asked for a million records. */
const nothing = { searchText: 'zz probe nonesuch' }

/** Asks for the default `limit`, the largest one, and 0. */
export async function readLimits(reader: Reader): Promise<void> {
  const generous = await askGenerously(reader.asker)
  if (generous.status === 200) {
    reader.generous = generous
    readPagesOfNothing(reader, generous)
  }
  await readLargestLimit(reader)
  await readDefaultLimit(reader)
}

/** Which number of tasks a page may be asked to hold; 200 when the host takes that. */
export async function usablePageSize(asker: Asker): Promise<{ pageSize: number; first: PageSeen }> {
  for (const pageSize of pageSizes) {
    const first = await asker.search({ limit: pageSize })
    if (!first.refused) return { pageSize, first }
  }
  return { pageSize: 1, first: await asker.search({}) }
}

/** Asks for all at once that the contract allows at most, which most hosts may take. */
function askGenerously(asker: Asker): Promise<PageSeen> {
  return asker.search({
    ...nothing,
    limit: 1000,
    channel: Array.from({ length: 100 }, (_, index) => `z${index}`),
    startDate: new Date(0).toISOString(),
    endDate: new Date(century).toISOString(),
  })
}

async function readLargestLimit(reader: Reader): Promise<void> {
  const { asker, first, pageSize } = reader
  const id = 'largest-limit'
  const shown = numberIn(first, 'limit')
  const cut = cutOf(first, pageSize, shown)
  if (cut !== undefined) {
    tell(reader, id, cut, first)
    readPagesOfNothing(reader, await asker.search({ ...nothing, limit: pageSize }))
    return
  }
  const ask = async (limit: number) => {
    const seen = await asker.search({ ...nothing, limit })
    if (seen.status === 200) readPagesOfNothing(reader, seen)
    return { taken: !seen.refused && seen.status === 200, seen }
  }
  // The contract's own largest number, before others are looked for.
  const beyond = await ask(1001)
  if (beyond.seen.refused) {
    const low = reader.generous === undefined ? pageSize : 1000
    const high = { value: 1001, refusal: beyond.seen }
    return tellBoundary(reader, id, await findBoundary(ask, low, high, { usual, likely: 1000 }))
  }
  const most = await ask(huge)
  if (most.seen.refused) {
    const high = { value: huge, refusal: most.seen }
    return tellBoundary(reader, id, await findBoundary(ask, 1001, high, { usual }))
  }
  const told = numberIn(most.seen, 'limit')
  if (told === huge) {
    const page = first.complete ? first : await asker.search({ limit: 1000 })
    if (page.body['hasMore'] === true && page.tasks.length < 1000)
      return tell(reader, id, { answer: 'capped-silently', value: page.tasks.length }, page)
    return tellNothing(
      reader,
      id,
      `a limit of ${huge} is taken as it is sent; whether a page is cut in silence shows only in a stream with more tasks than that`,
      most.seen,
    )
  }
  if (told === undefined || told > huge)
    return tellNone(reader, id, `a limit of ${huge} is answered with the limit ${told}`, most.seen)
  return tell(reader, id, { answer: 'capped', value: told }, most.seen)
}

/** How a page is cut that holds less than was asked for. */
function cutOf(page: PageSeen, asked: number, shown: number | undefined): SomeAnswer | undefined {
  if (shown !== undefined && shown < asked) return { answer: 'capped', value: shown }
  return page.tasks.length < asked && page.body['hasMore'] === true
    ? { answer: 'capped-silently', value: page.tasks.length }
    : undefined
}

async function readDefaultLimit(reader: Reader): Promise<void> {
  const { asker, findings } = reader
  const plain = await asker.search({})
  const shown = numberIn(plain, 'limit')
  const largest = findings.get('largest-limit')
  const cap = largest?.kind === 'told' ? largest.answer.value : undefined
  if (shown === undefined || plain.status !== 200)
    tellNone(
      reader,
      'default-limit',
      'a request without a limit is answered without a number as limit',
      plain,
    )
  else if (shown === cap)
    tellNothing(
      reader,
      'default-limit',
      `no page holds more than ${cap}, and the default may be any larger number`,
      plain,
    )
  else tell(reader, 'default-limit', { answer: 'number', value: shown }, plain)
  const zero = await asker.search({ limit: 0 })
  if (zero.refused) tell(reader, 'limit-zero', 'refused', zero)
  else if (plain.tasks.length === 0) tellNothing(reader, 'limit-zero', 'the stream has no tasks', zero)
  else if (zero.status === 200 && zero.tasks.length === 0) tell(reader, 'limit-zero', 'no-tasks', zero)
  else if (sameTasks(zero, plain)) tell(reader, 'limit-zero', 'default', zero)
  else tellNone(reader, 'limit-zero', 'a limit of 0 gives another page than none', zero)
}

function sameTasks(one: PageSeen, other: PageSeen): boolean {
  return one.status === 200 && idsOf(one) === idsOf(other)
}

function idsOf({ tasks }: PageSeen): string {
  return tasks.map(({ _id }) => _id).join(' ')
}
