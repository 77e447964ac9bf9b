import type { Dialect, QuestionId } from '@case-management/contract/questions'
import { parseBody, type Answer } from '../check/answer.ts'
import type { CallChanges, CheckSession, TaskFilter } from '../check/check-session.ts'
import { exchangeThatGave } from '../check/given-by.ts'
import type { Corpus } from '../check/run-context.ts'
import type { Fault } from '../check/violation.ts'
import { asSent } from '../check/narrowing.ts'
import { toldHere } from '../dialect/convicted.ts'
import { mayBodyBeRefused } from '../dialect/body-may-be-refused.ts'
import type { Judgement, Law, Observed } from '../dialect/law.ts'
import { refusingValues } from '../dialect/refusing-values.ts'
import { withinLimit } from '../dialect/taken.ts'
import type { RequestChanges } from '../host/build-request.ts'
import { hostNow } from '../host/host-clock.ts'
import { placeOf } from '../model/search/page.ts'
import { pageScopeOf } from '../model/search/page-scope.ts'
import { scopeOf } from '../model/search/scope.ts'
import { steadily, type Look } from '../movement/steadily.ts'
import { isObject } from '../projection/json.ts'
import type { Caller } from './caller.ts'
import { likelyTasks } from './likely-tasks.ts'
import { clearWindow } from './clear-window.ts'
import { partFor } from './parts.ts'
import { readCorpus } from './read-corpus.ts'
import { whyUntold } from './why-untold.ts'
import { numbersSeen } from './numbers-seen.ts'
import { readPage } from './read-page.ts'
import { refusalFaults, refusalSeen, unexpected } from './refusal-faults.ts'
import { pageDifferences, walkDifferences, type PageOfSearch } from './search-differences.ts'
import { expectedOf, type Expected } from './search-model.ts'
import { walkPages } from './walk.ts'

/** A search is read in about so many pages unless told otherwise, so that what is wrong only from the second on is seen. */
const usualPages = 3

/** Of a search of which not all tasks are known, more pages than this tell nothing new. */
const fewPages = 5

/** Who asks, where that is not the run itself. */
export interface Asking extends RequestChanges {
  /** The user whom the token of these changes names; `null` when it names nobody. */
  subject?: string | null
  /** In how many pages the search is read. */
  pages?: number
}

/**
 * Reads a search page by page and notes every way in which it is not what the law says:
 * a task that does not match, a matching one left out or repeated, a wrong order, wrong columns, wrong numbers.
 *
 * @param wanted - filters, order and columns, without a page.
 */
export async function expectSearch(
  session: CheckSession,
  wanted: TaskFilter,
  asking: Asking = {},
): Promise<void> {
  const search = clearWindow(session.context.law, wanted)
  await expectNone(session, search, asking, async (attempt, { corpus, caller, changes }) => {
    const likely = likelyTasks(attempt.context.law, corpus, search, caller)
    const size = corpus.complete ? Math.max(2, Math.ceil(likely.length / (asking.pages ?? usualPages))) : 200
    const read = await walkPages(attempt, search, size, changes, corpus.complete ? {} : { most: fewPages })
    if ('refusal' in read)
      return { body: search, total: likely.length, ...faultsOfRefusal(read.refusal, search) }
    const { pages, complete } = read
    return {
      body: { ...search, limit: size },
      // The first page and those behind it rest on the same questions, but for the number of a page between.
      total: pages[0] ? mostFound(pages[0]) : 0,
      observed: pages[0] ? numbersSeen(pages[0]) : {},
      faultsOf: (expected) => {
        if (expected === 'refused') return [unexpected('taken', search, 200)]
        const single = pages.flatMap((page) => differencesOn(page, expected))
        return complete ? [...walkDifferences(pages, expected), ...single] : single
      },
    }
  })
}

/** Reads one page and notes every way in which it is not that part of what the law says. */
export async function expectPage(
  session: CheckSession,
  asked: TaskFilter,
  asking: Asking = {},
): Promise<void> {
  const { law } = session.context
  const body = clearWindow(law, withinLimit(law, asked))
  const { skip = 0, limit, ...search } = body
  await expectNone(session, search, asking, async (attempt, { changes }) => {
    const { page, refusal } = await readPage(attempt, body, changes)
    if (!page) return { body, total: 0, ...faultsOfRefusal(refusal, body) }
    return {
      body,
      total: mostFound({ page, skip }),
      observed: numbersSeen({ page, limit }),
      faultsOf: (expected) =>
        expected === 'refused'
          ? [unexpected('taken', body, 200)]
          : differencesOn({ page, skip, ...(limit !== undefined && { limit }) }, expected),
    }
  })
}

/** What is wrong with a page by itself, shown by the exchange in which it came. */
function differencesOn(seen: PageOfSearch, expected: Expected): Fault[] {
  const exchange = exchangeThatGave(seen.page)
  return pageDifferences(seen, expected).map((fault) => ({ ...fault, exchange }))
}

/** How many tasks a search finds by what a page says; where it is the last one, no more than stand up to its end. */
function mostFound({ page, skip }: PageOfSearch): number {
  return page.hasMore ? page.totalResults : Math.min(page.totalResults, skip + page.results.length)
}

function faultsOfRefusal(answer: Answer, body: TaskFilter): Pick<Seen, 'observed' | 'faultsOf' | 'refusal'> {
  return {
    refusal: answer,
    observed: refusalSeen(answer),
    faultsOf: (expected, dialect) =>
      expected === 'refused' || placeOf(body, expected.tasks.length, dialect) === 'refused'
        ? refusalFaults(answer, body, dialect)
        : [unexpected('refused', body, answer.status)],
  }
}

/** A search as it was answered. */
interface Seen {
  body: TaskFilter
  /** How many tasks it finds. */
  total: number
  observed: Observed
  /** What was answered, when that is a refusal. */
  refusal?: Answer
  /** What is wrong with the answer, by what a host of a dialect is expected to do. */
  faultsOf: (expected: Expected | 'refused', dialect: Dialect) => Fault[]
}

async function expectNone(
  session: CheckSession,
  asked: TaskFilter,
  asking: Asking,
  lookAt: (attempt: CheckSession, setting: Setting) => Promise<Seen>,
): Promise<void> {
  const part = await partFor(session, asked)
  const narrowing = part?.narrowing ?? 'none'
  const look: Look = async (attempt) => {
    const { law } = attempt.context
    const read = await readCorpus(attempt, part)
    // Of a large stream that the search is not narrowed in only some tasks are known.
    const corpus = part ? read : { ...read, complete: false }
    const search = asSent(asked, narrowing)
    const untold = whyUntold(attempt.context, search, corpus)
    if (untold !== undefined) return attempt.leaveOpen(untold)
    const caller = callerOf(attempt, asking)
    const seen = await lookAt(attempt, { corpus, caller, changes: { ...changesOf(asking), narrowing } })
    const subject = caller.subject ?? null
    const scope = [
      ...new Set([
        ...scopeOf({ filter: search, subject, ordered: true }, corpus.tasks),
        ...pageScopeOf(seen.body, seen.total),
        ...(seen.refusal ? (['broken-schema', 'skip-beyond-end'] as const) : []),
      ]),
    ]
    const isForSize = seen.refusal !== undefined && isRefusedForSize(law, seen.refusal)
    const faultsIn = (state: Corpus, dialect: Dialect) =>
      isForSize
        ? []
        : toldHere(
            seen.faultsOf(
              expectedOf({ ...state, complete: corpus.complete }, search, caller, dialect),
              dialect,
            ),
            law,
          )
    const refusing = seen.refusal ? refusingValues(law, seen.body) : {}
    const observed = { ...seen.observed, ...refusing }
    // Where others are at work the records may be older than the answer, and rule out what is right.
    // A refusal does not say by which number the search is refused.
    const learns = attempt.context.restless !== true && Object.keys(refusing).length === 0
    const judgement = law.judge(
      scope,
      (dialect) => faultsIn(corpus, dialect),
      observed,
      learns && 'unless-surprised',
    )
    attempt.convict(
      judgement.faults.length > 0 && isSettled(law, scope, (dialect) => faultsIn(corpus, dialect), observed)
        ? judgement
        : withDoubt(judgement),
      scope,
    )
    return (states) =>
      law.judge(
        scope,
        (dialect) => (states.some((state) => faultsIn(state, dialect).length === 0) ? [] : judgement.faults),
        observed,
        false,
      ).faults.length === 0
  }
  await steadily(session, look, part)
}

/** Whether what was seen breaks every possible answer by itself, whatever tasks there are. */
function isSettled(
  law: Law,
  scope: readonly QuestionId[],
  faultsUnder: (dialect: Dialect) => readonly Fault[],
  observed: Observed,
): boolean {
  const own = (dialect: Dialect) => faultsUnder(dialect).filter(({ settled }) => settled)
  return law.judge(scope, own, observed, false).faults.length > 0
}

/** What was found, with the doubt that others explain it. */
function withDoubt(judgement: Judgement<Fault>): Judgement<Fault> {
  return { ...judgement, faults: judgement.faults.map((fault) => ({ ...fault, settled: false })) }
}

/** Whether the host may have refused what was sent for its size or depth, of which no answer says the status. */
function isRefusedForSize(law: Law, { exchange }: Answer): boolean {
  const sent = parseBody(exchange.request.body)
  return isObject(sent) && mayBodyBeRefused(law, sent)
}

/** Who asks, by the token and headers of the run unless the request has others. */
export function callerOf(session: CheckSession, { headers = {}, subject }: Asking = {}): Caller {
  return {
    now: hostNow(),
    timezoneOffset: Number(headers['X-Timezone-Offset'] ?? 0),
    subject: subject === undefined ? session.context.subject : (subject ?? undefined),
  }
}

/** What a search is held against, and how it is sent. */
interface Setting {
  corpus: Corpus
  caller: Caller
  changes: CallChanges
}

function changesOf({ subject: _subject, pages: _pages, ...changes }: Asking): RequestChanges {
  return changes
}
