import { expectedRequests, placeOf } from './budget/expected-cost.ts'
import { planOf, withinBudget, type Choice, type Plan, type Priced } from './budget/plan.ts'
import type { Check } from './check/check.ts'
import { phases as allPhases, type Phase } from './check/check-result.ts'
import { signingOf } from './check/token-sent.ts'
import { unmetNeed } from './check/unmet-need.ts'
import { checksOf } from './checks.ts'
import type { ConformanceOptions } from './conformance-options.ts'
import { whyNoExample } from './phases/examples/arrange.ts'
import { questionCheckId } from './phases/questions/question-check.ts'
import { rateOf } from './run-context-of.ts'
import { questionIds } from './probe/question-ids.ts'
import { whyNeverAsked } from './probe/why-not-asked.ts'
import { exampleCases, exampleId } from './projection/example-cases.ts'

/** About how many requests the questions take, of which the host is asked before it is judged by its answers. */
const requestsOfQuestions = 72

/** A part of a run: one check, or the questions or examples, which are made together. */
export interface Selected extends Priced {
  phase: Phase
  check?: Check
}

/** What a run is expected to make, and what its budget leaves out. */
export interface Selection extends Choice<Selected> {
  plan: Plan
}

/** Tells by its id whether a check was asked for. */
export function choiceOf({ only = [''] }: ConformanceOptions): (id: string) => boolean {
  return typeof only === 'function' ? only : (id) => only.some((start) => id.startsWith(start))
}

/** Tells by its id whether a check is still to be made. The questions are asked anew, because all else is judged by the answers. */
export function openOf(options: ConformanceOptions): (id: string) => boolean {
  const wanted = choiceOf(options)
  const made = new Set(options.made?.filter(({ phase }) => phase !== 'questions').map(({ id }) => id))
  return (id) => wanted(id) && !made.has(id)
}

/**
 * Chooses what a run makes. Without a budget, or with one that is large enough, the order is that of the phases.
 *
 * @param asking - whether the host is asked for its answers to the open questions first.
 */
export function selectionOf(options: ConformanceOptions, asking: boolean): Selection {
  const { phases = allPhases, budget = {}, sent = [] } = options
  const left = {
    ...budget,
    ...(budget.requests !== undefined && { requests: Math.max(0, budget.requests - sent.length) }),
  }
  const wanted = openOf(options)
  const rate = rateOf(options)
  const given = { ...signingOf(options), inProcess: options.fetch !== undefined }
  const checking = allPhases
    .filter((name) => phases.includes(name) && !(name === 'examples' && options.fetch))
    .flatMap((phase): Selected[] => {
      if (phase !== 'examples')
        return checksOf(phase)
          .filter(({ id }) => wanted(id))
          .map((check) => ({
            phase,
            check,
            ...partOf([unmetNeed(check, given)], () => expectedRequests(check)),
          }))
      const cases = exampleCases().filter((each) => wanted(exampleId(each)))
      return cases.length > 0
        ? [
            {
              phase,
              ...partOf(
                cases.map((each) => whyNoExample(each, options.target)),
                (possible) => possible,
              ),
            },
          ]
        : []
    })
  const questions = phases.includes('questions')
    ? questionIds.filter((id) => wanted(questionCheckId(id)))
    : []
  // What follows is judged by the answers. Who is let in is none but for some tokens, which are judged as they are seen.
  const first: Selected[] =
    asking && (questions.length > 0 || checking.some(({ phase }) => phase !== 'access'))
      ? [
          {
            phase: 'questions',
            ...partOf(questions.map((id) => whyNeverAsked(id, given))),
            requests: requestsOfQuestions,
          },
        ]
      : []
  const inOrder = [...first, ...checking]
  const whole = withinBudget(inOrder, left, rate)
  const best = checking.toSorted((a, b) => placeOf(a.check?.id) - placeOf(b.check?.id))
  const chosen = whole.leftOut.length === 0 ? whole : withinBudget([...first, ...best], left, rate)
  return { ...chosen, plan: planOf(chosen, budget, rate, sent.length) }
}

/**
 * Sums up checks that are made together.
 *
 * @param hindrances - for each why it cannot be made; `undefined` for one that can.
 * @param requests - about how many requests those that can be made send.
 */
function partOf(
  hindrances: readonly (string | undefined)[],
  requests: (possible: number) => number = () => 0,
): Priced {
  const impossible = hindrances.filter((reason) => reason !== undefined)
  const checks = hindrances.length - impossible.length
  return { checks, impossible, requests: checks > 0 ? requests(checks) : 0 }
}
