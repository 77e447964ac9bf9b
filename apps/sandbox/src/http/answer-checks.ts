import { setImmediate } from 'node:timers/promises'
import type { OperationId } from '@case-management/contract'
import { violationMessages } from '@case-management/contract/validators'
import { contractDialect } from '@case-management/contract/questions'
import { validatorsUnder, type Validators } from '../semantics/validators.ts'
import { textOf } from '../text/bytes.ts'
import { headerProblem } from './answer-headers.ts'
import type { Answer } from './answer.ts'

/** Findings of the answer checks so far. */
export interface AnswerReport {
  /** Answers that were validated. */
  checked: number
  /** Answers that violated the contract. */
  violations: number
  /** Violations of the last invalid answer. */
  lastViolation?: string
}

/** So many records of a page are validated at once: less than a millisecond's work. */
const recordsAtOnce = 10

/**
 * Holds answers against the contract: each of them, or a sample, as a check reads the whole body once more.
 * All are checked before they are sent, so that a test finds the outcome with its answer. A sample is checked afterwards
 * and with pauses, so that nobody's answer takes longer for it.
 */
export class AnswerChecks {
  readonly #every: number
  readonly #validators: Validators
  #answers = 0
  readonly #report: AnswerReport = { checked: 0, violations: 0 }

  /**
   * @param every - check each n-th answer, beginning with the first: 1 checks all, 0 none.
   * @param validators - what answers are held against; the contract's when left out.
   */
  constructor(every: number, validators: Validators = validatorsUnder(contractDialect)) {
    this.#every = every
    this.#validators = validators
  }

  get report(): Readonly<AnswerReport> {
    return { ...this.#report }
  }

  /**
   * Checks the answer as it is sent, with all its headers, if its turn has come.
   *
   * @param onViolation - is told what is wrong with it, if it breaks the contract.
   */
  check(operation: OperationId, answer: Required<Answer>, onViolation: (violation: string) => void): void {
    if (this.#every === 0 || this.#answers++ % this.#every !== 0) return
    const check = violationOf(operation, answer, this.#validators)
    if (this.#every === 1) {
      let step = check.next()
      while (!step.done) step = check.next()
      this.#add(step.value, onViolation)
    } else void this.#afterwards(check, onViolation)
  }

  async #afterwards(check: Check, onViolation: (violation: string) => void): Promise<void> {
    for (;;) {
      await setImmediate()
      const step = check.next()
      if (step.done) return this.#add(step.value, onViolation)
    }
  }

  #add(violation: string | undefined, onViolation: (violation: string) => void): void {
    this.#report.checked += 1
    if (violation === undefined) return
    this.#report.violations += 1
    this.#report.lastViolation = violation
    onViolation(violation)
  }
}

/** Finds out what is wrong with an answer, in steps. */
type Check = Generator<void, string | undefined>

function* violationOf(
  operation: OperationId,
  { status, body, headers }: Required<Answer>,
  validators: Validators,
): Check {
  const validate = validators.answer(operation, status)
  if (!validate) return `${operation} ${status}: the contract has no such status`
  const problem = headerProblem(operation, status, headers, validators.mediaType(status))
  if (problem !== undefined) return `${operation} ${status}: the header ${problem}`
  let value: unknown
  try {
    value = JSON.parse(textOf(body))
  } catch {
    // Records are sent as they are stored, and a damaged disk may have changed one.
    return `${operation} ${status}: the body is no JSON`
  }
  for (const part of partsOf(value)) {
    yield
    // Once more as a whole when a part is wrong, so that what is told names the place.
    if (!validate(part) && !validate(value))
      return `${operation} ${status}: ${violationMessages(validate.errors ?? [], '').join('; ')}`
  }
  return undefined
}

/** A page as several that have its records between them; anything else as it is. */
function partsOf(value: unknown): unknown[] {
  if (typeof value !== 'object' || value === null || !('results' in value) || !Array.isArray(value.results))
    return [value]
  const records: readonly unknown[] = value.results
  return Array.from({ length: Math.max(1, Math.ceil(records.length / recordsAtOnce)) }, (_, part) => ({
    ...value,
    results: records.slice(part * recordsAtOnce, (part + 1) * recordsAtOnce),
  }))
}
