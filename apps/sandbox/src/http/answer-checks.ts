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

/** Holds answers against the contract: each of them, or a sample, as a check reads the whole body once more. */
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

  /** @returns what is wrong with the answer as it is sent, with all its headers, if it was checked and breaks the contract. */
  check(operation: OperationId, answer: Required<Answer>): string | undefined {
    if (this.#every === 0 || this.#answers++ % this.#every !== 0) return undefined
    this.#report.checked += 1
    const violation = violationOf(operation, answer, this.#validators)
    if (violation === undefined) return undefined
    this.#report.violations += 1
    this.#report.lastViolation = violation
    return violation
  }
}

function violationOf(
  operation: OperationId,
  { status, body, headers }: Required<Answer>,
  validators: Validators,
): string | undefined {
  const validate = validators.answer(operation, status)
  if (!validate) return `${operation} ${status}: the contract has no such status`
  const problem = headerProblem(operation, status, headers)
  if (problem !== undefined) return `${operation} ${status}: the header ${problem}`
  const value: unknown = JSON.parse(textOf(body))
  if (validate(value)) return undefined
  return `${operation} ${status}: ${violationMessages(validate.errors ?? [], '').join('; ')}`
}
