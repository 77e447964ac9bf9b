import type { OperationId } from '@case-management/contract'
import { hidingTokens, type Mask } from '../host/mask.ts'
import { responsePointer } from '../projection/response-pointer.ts'
import type { Answer } from './answer.ts'
import { basedOn, type Basis } from './basis.ts'
import type { CheckResult } from './check-result.ts'
import { tellable, tokensOf, type Exchange } from './exchange.ts'
import { failuresFirst, isFailure } from './violation.ts'
import { anyStatus, isDocumented, type AnswerRule, type AnswerViolation } from './inspect-answer.ts'

/** At most so many different sentences are told of one rule: of what fails the run, and of what does not. */
const mostTold = 10

/** At most so many exchanges are kept with one rule. */
const mostKept = 5

/**
 * What became of the rules that every answer must keep. Each is a check of its own for an operation and a status,
 * made of the answers that the other checks get, so that one wrong answer is told once and not by all who read it.
 */
export interface AnswerLog {
  /**
   * Notes an answer and what inspection found.
   *
   * @param seenIn - id of the check that asked.
   */
  note: (answer: Answer, found: readonly AnswerViolation[], seenIn: string) => void
  /** The results of the rules that were broken for the first time since this was last asked. */
  newlyBroken: () => CheckResult[]
  /** The results of all rules that were held against an answer, with all that was found. */
  results: () => CheckResult[]
}

/** Where the checks of answers stand among all checks. */
const answersGroup = 'answers'

/** What is known of one rule. */
interface Entry {
  id: string
  operation: OperationId
  name: string
  /** What the rule rests on while it holds. */
  basis: Basis
  /** What was found, in the words that are told. */
  violations: AnswerViolation[]
  /** What the violations are about, whichever operation, status or record shows it. */
  things: Set<string>
  exchanges: Exchange[]
  seenIn?: string
  told: boolean
}

/** Makes an empty log. */
export function createAnswerLog({ mask, strict }: { mask: Mask; strict: boolean }): AnswerLog {
  const entries = new Map<string, Entry>()

  const entryOf = ({ operation, status }: Answer, rule: AnswerRule): Entry => {
    const id = answerCheckId(operation, status, rule)
    const known = entries.get(id)
    if (known) return known
    const entry: Entry = {
      id,
      operation,
      name: nameOf(operation, status, rule),
      basis: isDocumented(operation, status)
        ? basedOn(responsePointer(operation, String(status)))
        : anyStatus(operation),
      violations: [],
      things: new Set(),
      exchanges: [],
      told: false,
    }
    entries.set(id, entry)
    return entry
  }

  /** The rule that told of the same before, where an entry has no more to say. */
  const sameAs = (entry: Entry): Entry | undefined => {
    const { things } = entry
    if (strict || things.size === 0 || entry.violations.some(isFailure)) return undefined
    const all = [...entries.values()]
    const earlier = all.slice(0, all.indexOf(entry))
    const tellers = [...things].map((thing) => earlier.find((other) => other.things.has(thing)))
    return tellers.includes(undefined) ? undefined : tellers[0]
  }

  const resultOf = (entry: Entry): CheckResult => {
    const { id, operation, name, exchanges, seenIn } = entry
    // What fails the run is told first.
    const violations = failuresFirst(entry.violations)
    const [worst] = violations
    const same = sameAs(entry)
    const broken = worst !== undefined && same === undefined
    return {
      id,
      phase: answersGroup,
      operation,
      name,
      basis: worst?.basis ?? entry.basis,
      outcome: same ? 'skipped' : !broken ? 'passed' : strict || isFailure(worst) ? 'failed' : 'difference',
      messages: same ? [`the same difference as ${same.id}`] : violations.map(({ message }) => message),
      exchanges: same ? [] : [...exchanges],
      duration: 0,
      ...(seenIn !== undefined && { seenIn }),
      ...(broken && { pointers: pointersOf(violations) }),
    }
  }

  return {
    note(answer, found, seenIn) {
      for (const rule of rulesOf(answer)) entryOf(answer, rule)
      for (const violation of found) {
        const entry = entryOf(answer, violation.rule)
        const { exchange } = answer
        const message = hidingTokens(mask, tokensOf(exchange))(`${answer.operation}: ${violation.message}`)
        entry.things.add(thingOf(violation, answer))
        const alike = entry.violations.filter((known) => isFailure(known) === isFailure(violation))
        if (alike.length === mostTold || alike.some((known) => known.message === message)) continue
        const isWorse = isFailure(violation) && alike.length === 0
        entry.violations.push({ ...violation, message })
        if (isWorse) entry.seenIn = seenIn
        else entry.seenIn ??= seenIn
        keep(entry, tellable(exchange, mask), isWorse)
      }
    },
    newlyBroken() {
      const fresh = [...entries.values()].filter(({ violations, told }) => violations.length > 0 && !told)
      for (const entry of fresh) entry.told = true
      return fresh.map(resultOf)
    },
    results: () => [...entries.values()].map(resultOf).toSorted((a, b) => (a.id < b.id ? -1 : 1)),
  }
}

/** The name of the check of a rule. What is not documented of a status belongs to the operation as a whole. */
export function answerCheckId(operation: OperationId, status: number, rule: AnswerRule): string {
  return rule === 'status'
    ? `${answersGroup}/${operation}/status`
    : `${answersGroup}/${operation}/${status}/${rule}`
}

/** The elements of the contract that were broken, each once. */
export function pointersOf(violations: readonly { basis: Basis }[]): string[] {
  return [...new Set(violations.flatMap(({ basis }) => basis.pointers))]
}

const told: Record<Exclude<AnswerRule, 'status'>, string> = {
  body: 'has a body as documented',
  'content-type': 'has the documented content type',
  headers: 'has headers as documented',
  secrets: 'shows neither secrets nor the inside of the server',
}

function nameOf(operation: OperationId, status: number, rule: AnswerRule): string {
  return rule === 'status'
    ? `${operation} answers with documented statuses, and never fails by itself`
    : `each ${status} of ${operation} ${told[rule]}`
}

/** The rules that an answer is held against. */
function rulesOf({ operation, status }: Answer): AnswerRule[] {
  return isDocumented(operation, status)
    ? ['status', 'body', 'content-type', 'headers', 'secrets']
    : ['status', 'secrets']
}

/** What a violation is about, whichever operation, status or record shows it. The form of refusals is one thing. */
function thingOf({ rule, message }: AnswerViolation, { status }: Answer): string {
  if (status >= 400 && (rule === 'body' || rule === 'content-type')) return 'the form of refusals'
  return message.replace(/^\/results\/\d+/, '').replaceAll(/\d+/g, '#')
}

/** Keeps an exchange that shows a rule broken. The first one shows it best, and reports look at the last. */
function keep(entry: Entry, shown: Exchange, isWorse: boolean): void {
  const others = entry.exchanges.filter((each) => !isSame(each, shown))
  if (isWorse) entry.exchanges = [...others.slice(1 - mostKept), shown]
  else if (others.length === entry.exchanges.length && others.length < mostKept)
    entry.exchanges.unshift(shown)
}

function isSame(one: Exchange, other: Exchange): boolean {
  return one.startedAt === other.startedAt && one.request.body === other.request.body
}
