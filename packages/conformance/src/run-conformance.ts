import { contract } from '@case-management/contract'
import { isLoopback } from '@case-management/contract/http'
import { isLeftOut, watchBudget } from './budget/budget.ts'
import { leftOutCheck, leftOutExamples, leftOutQuestions } from './budget/left-out.ts'
import { planSentence, withinTheRest, type Choice } from './budget/plan.ts'
import { SharedAnswers } from './budget/shared-answers.ts'
import { phases as allPhases, type CheckResult } from './check/check-result.ts'
import { tellable } from './check/exchange.ts'
import { runCheck } from './check/run-check.ts'
import { unmetNeed } from './check/unmet-need.ts'
import type { RunContext } from './check/run-context.ts'
import type { ConformanceOptions } from './conformance-options.ts'
import { UsageError } from './conformance-errors.ts'
import { Law } from './dialect/law.ts'
import { readDialectFile } from './dialect/read-dialect-file.ts'
import {
  clockSentence,
  createHostClock,
  isAllowed,
  withHostClock,
  type HostClock,
} from './host/host-clock.ts'
import { journalFolder } from './host/journal-folder.ts'
import { createMask } from './host/mask.ts'
import { openNetwork, type Network } from './host/network.ts'
import { putBack, unrestored } from './host/put-back.ts'
import { waitingJournals } from './host/read-journal.ts'
import { isGone, isSilent, reach } from './host/reach.ts'
import { isInsecure, targetUrl } from './host/target-url.ts'
import { waitDivisor } from './host/wait-divisor.ts'
import { runExamples } from './phases/examples/examples-phase.ts'
import { askQuestions, lateResults } from './phases/questions/questions-phase.ts'
import { contextOf, rateOf, secretsOf } from './run-context-of.ts'
import { checkLimits } from './run-limits.ts'
import { quoted } from './reports/curl-line.ts'
import { reportOf, type RunReport } from './reports/run-report.ts'
import { Traffic } from './reports/traffic.ts'
import { choiceOf, openOf, selectionOf, type Selected, type Selection } from './selection.ts'
import { trackProgress, type ProgressTracker } from './run-progress.ts'

/**
 * Runs the conformance suite against a host.
 *
 * @returns the report.
 * @throws UsageError when a number is out of range, or when it should be strict and keep to a dialect.
 * @throws UnreachableError when the host does not answer.
 * @throws RefusedError when it refuses the credentials or ids on the first request.
 * @example
 * const report = await runConformance({ target, credentials: { token } })
 * if (!report.conforms) console.error(`${report.failed} checks failed`)
 */
export async function runConformance(options: ConformanceOptions): Promise<RunReport> {
  checkLimits(options)
  checkLaw(options)
  waitDivisor()
  const url = targetUrl(options.target.url, options.target)
  const target = { ...options.target, url }
  const law = await lawOf(options)
  const network = options.fetch ? undefined : await openNetwork(url, options.tls)
  const clock = createHostClock()
  try {
    return await withHostClock(clock, () => runOver(network, clock, { ...options, target, law }))
  } finally {
    await network?.close()
  }
}

/** @throws UsageError when two laws are asked for. */
function checkLaw({ dialect, strict = false }: ConformanceOptions): void {
  if (strict && dialect !== undefined)
    throw new UsageError(
      "A run is judged by the contract's answers (--strict) or by those of a dialect file (--dialect), not by both; leave one out.",
    )
}

/** The law with which a run begins. A mock has no answers of its own. */
async function lawOf({ dialect, strict = false, target }: ConformanceOptions): Promise<Law> {
  if (typeof dialect === 'string') {
    const { answers, noneOfThese } = await readDialectFile(dialect)
    return Law.ofFile(answers, noneOfThese)
  }
  if (dialect !== undefined) return Law.ofFile(dialect)
  return strict || target.profile === 'mock' ? Law.ofContract() : new Law('host')
}

async function runOver(
  network: Network | undefined,
  clock: HostClock,
  options: ConformanceOptions & { law: Law },
): Promise<RunReport> {
  const startedAt = Date.now()
  const traffic = new Traffic(options.sent)
  const mask = createMask(secretsOf(options))
  const progress = trackProgress(options.onProgress)
  const notes = collectNotes(options.onNote)
  const context = contextOf(options, { network, clock, mask }, (exchange) => {
    clock.note(exchange)
    const sent = traffic.note(exchange)
    options.onSent?.(sent)
    options.onExchange?.(tellable(exchange, mask))
    context.unanswered = exchange.response ? 0 : (context.unanswered ?? 0) + 1
    progress.answered()
  })
  options.onStart?.({
    unrestored: () => unrestored(context),
    remainders: () => context.ledger.remainders().map(mask),
  })
  // Before anything else is said or sent.
  for (const waiting of waitingFor(options)) notes.add(mask(waiting))
  if (isInsecure(options.target.url)) notes.add(insecureNote(options.target.url))
  const selection = selectionOf(options, context.law.origin === 'host')
  if (!isLoopback(options.target.url)) notes.add(`The run ${planSentence(selection.plan)}.`)
  if (options.budget) {
    context.budget = watchBudget(options.budget, () => traffic.requests)
    context.shared = new SharedAnswers()
  }
  await reach(context).catch((error: unknown) => {
    // Whoever ended the run does not wait for what the host would have said.
    if (!options.signal?.aborted) throw error
  })
  const { made = [] } = options
  const checks = made.filter(({ phase }) => phase !== 'questions' && phase !== 'answers')
  const { problems, unreachable } = await runPhases(options, context, progress, selection, {
    onResult(result) {
      checks.push(result)
      options.onResult?.(result)
      progress.done()
    },
    onStep() {
      for (const result of context.answers.newlyBroken()) options.onResult?.(result)
      for (const result of lateResults(context)) {
        const skipped = checks.findIndex(({ id }) => id === result.id)
        checks[skipped] = result
        options.onResult?.(result)
      }
    },
  })
  const wanted = choiceOf(options)
  const answers = context.answers.results()
  checks.push(
    ...made.filter(
      ({ phase, id }) =>
        phase === 'answers' && !answers.some((now) => now.id === id && now.outcome !== 'passed'),
    ),
  )
  for (const result of answers) {
    if (checks.some(({ id }) => id === result.id)) continue
    if (result.outcome === 'passed') {
      if (!wanted(result.id)) continue
      options.onResult?.(result)
    }
    checks.push(result)
  }
  if (context.rateLimited !== undefined) problems.push(context.rateLimited)
  const { gateways = 0, cutOff = 0 } = context
  if (gateways > 0) notes.add(gatewayNote(gateways))
  if (cutOff > 0) notes.add(cutOffNote(cutOff))
  const difference = clock.difference()
  const clocks = clockSentence(difference)
  if (clocks !== undefined) {
    if (isAllowed(difference)) notes.add(clocks)
    else problems.push(clocks)
  }
  const missed = checks.filter(isLeftOut).length
  if (missed > 0)
    notes.add(
      `${missed} of ${checks.length} checks were left out for the budget; the coverage counts them as not tried.`,
    )
  for (const remainder of context.ledger.remainders()) notes.add(mask(remainder))
  return reportOf({
    contract,
    context,
    options,
    startedAt,
    checks,
    traffic,
    problems,
    notes: notes.all,
    unreachable,
  })
}

/** One line for each journal of a run that did not put back what it wrote to this host. */
function waitingFor({ target: { url }, fetch, journal }: ConformanceOptions): string[] {
  const folder = journalFolder({ url, inProcess: fetch !== undefined, journal })
  return (folder === undefined ? [] : waitingJournals(folder, url)).map(
    ({ path, startedAt, tasks }) =>
      `A journal waits: the run of ${startedAt} has not put back ${tasks.map(({ before }) => before._id).join(', ')}. Unless it still goes on, put back with: conformance restore ${quoted(path)}`,
  )
}

function gatewayNote(times: number): string {
  return `A gateway answered ${often(times)} in place of the host; those requests were sent again.`
}

function cutOffNote(times: number): string {
  return `The connection ended ${often(times)} without an answer; those requests were sent again.`
}

function often(times: number): string {
  return times === 1 ? 'once' : `${times} times`
}

function insecureNote(url: string): string {
  return `${url} has no TLS: the token and the tasks can be read on the way.`
}

function collectNotes(tell: (note: string) => void = () => undefined): {
  add: (note: string) => void
  all: string[]
} {
  const all: string[] = []
  return {
    all,
    add(note) {
      all.push(note)
      tell(note)
    },
  }
}

async function runPhases(
  options: ConformanceOptions,
  context: RunContext,
  progress: ProgressTracker,
  selection: Selection,
  { onResult, onStep }: { onResult: (result: CheckResult) => void; onStep: () => void },
): Promise<{ problems: string[]; unreachable: boolean }> {
  const { phases = allPhases, signal } = options
  const wanted = openOf(options)
  const isAsked = (id: string) => phases.includes('questions') && wanted(id)
  const problems: string[] = []
  let unreachable = false
  let done = 0
  const count = (result: CheckResult) => {
    // What was left out, for the budget or because the host is silent, was not made.
    if (!isLeftOut(result) && (result.outcome !== 'skipped' || !isSilent(context))) done++
    onResult(result)
  }
  const make = async ({ phase, check }: Selected): Promise<void> => {
    if (phase === 'questions') return askQuestions(context, isAsked, count)
    if (!check) return runExamples(context, wanted, count)
    const reason = unmetNeed(check, context) === undefined ? context.budget?.spent() : undefined
    return count(reason === undefined ? await runCheck(check, context) : leftOutCheck(check, reason))
  }
  const leaveOut = ({ phase, check }: Selected, reason: string) => {
    if (check) count(leftOutCheck(check, reason))
    else if (phase === 'questions')
      for (const result of leftOutQuestions(isAsked, reason, context)) count(result)
    else for (const result of leftOutExamples(wanted, reason, context)) count(result)
  }
  const isOver = () => signal?.aborted === true || unreachable
  const rate = rateOf(options)
  const total = numberOf([...selection.kept, ...selection.leftOut])
  let expected = 0
  const makeAll = async (steps: readonly Selected[]): Promise<void> => {
    progress.expect((expected += numberOf(steps)))
    for (const step of steps) {
      const { phase, check } = step
      if (isOver()) return
      progress.begin(phase, check?.id)
      try {
        await make(step)
      } catch (error) {
        // What ends one part, such as the crash of a process that it started, does not end the others.
        if (!signal?.aborted) problems.push(context.mask(`${check?.id ?? phase}: ${messageOf(error)}`))
      } finally {
        await putBack(context)
        context.shared?.endStep()
        onStep()
      }
      unreachable = !signal?.aborted && (await isGone(context))
    }
  }
  try {
    let round: Choice<Selected> = selection
    while (round.kept.length > 0 && !isOver()) {
      await makeAll(round.kept)
      round = withinTheRest(round.leftOut, context.budget, rate)
    }
    // Of a run that ended early nobody knows what the budget would have left out.
    if (context.budget && !isOver()) {
      progress.expect(total)
      const reason = context.budget.whyLeftOut(rate)
      for (const step of round.leftOut) leaveOut(step, reason)
    }
  } finally {
    await putBack(context, { last: true })
  }
  if (signal?.aborted) problems.unshift(`Interrupted after ${done} of ${total} checks.`)
  if (unreachable) {
    problems.unshift(
      `Incomplete: ${options.target.url} no longer answers, so the run ended after ${done} of ${total} checks.`,
    )
  }
  return { problems: [...problems, ...context.ledger.problems()], unreachable }
}

/** Number of the checks in these parts, those included that cannot be made. */
function numberOf(steps: readonly Selected[]): number {
  return steps.reduce((sum, { checks, impossible }) => sum + checks + impossible.length, 0)
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
