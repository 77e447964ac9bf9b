import {
  contractDialect,
  questions,
  type Dialect,
  type Question,
  type QuestionId,
} from '@case-management/contract/questions'
import { answerText } from '../probe/answer-text.ts'
import { withAnswers, type SomeAnswer } from '../probe/finding.ts'
import { questionIds } from '../probe/question-ids.ts'

/** Where the law of a run comes from: the contract (`--strict`), a dialect file, or the host that was asked. */
export type Origin = 'contract' | 'file' | 'host'

/** What was seen where an answer carries a value that nobody knows yet. */
export type Observed = { readonly [Id in QuestionId]?: SomeAnswer['value'] }

/** The answer of a question, named. */
export interface NamedAnswer {
  id: QuestionId
  answer: SomeAnswer
}

/** What judging came to. Without faults, what was seen is explained. */
export interface Judgement<Fault> {
  /** What is wrong by the likeliest of the possible answers. */
  faults: readonly Fault[]
  /** Answers that are not possible any more and would explain what was seen. */
  others: readonly NamedAnswer[]
  /** Rules out answers by what was seen, where that was left to whoever judged. */
  lesson?: Lesson
}

/** Rules out answers by something that was seen. */
export type Lesson = () => void

/** More combinations of answers than this are not gone through. */
const mostCombinations = 4096

/**
 * The law of a run: for each open question the answers that are still possible.
 * Whoever judges an answer of the host asks the law, and nobody else knows where it comes from.
 */
export class Law {
  readonly origin: Origin
  readonly #possible: Map<QuestionId, readonly SomeAnswer[]>
  /** The questions to which the host was seen to fit no answer. */
  readonly unfit: ReadonlySet<QuestionId>
  /** The requests by which the host told its answers when it was asked, in words, where there are some. */
  readonly shownBy: ReadonlyMap<QuestionId, string>
  /** The first possible answer to each question, until something is learnt. */
  #likeliest: Dialect | undefined
  /** The combinations that were gone through, until something is learnt: the same ones are for each answer of the host. */
  readonly #combinations = new Map<string, readonly Dialect[]>()

  constructor(
    origin: Origin,
    possible: Iterable<readonly [QuestionId, readonly SomeAnswer[]]> = [],
    unfit: Iterable<QuestionId> = [],
    shownBy: Iterable<readonly [QuestionId, string]> = [],
  ) {
    this.origin = origin
    this.unfit = new Set(unfit)
    this.shownBy = new Map(shownBy)
    this.#possible = new Map(possible)
  }

  /** The law of a strict run: the answers of the contract, and no others. */
  static ofContract(): Law {
    return new Law(
      'contract',
      questionIds.map((id) => [id, [contractDialect[id]]]),
    )
  }

  /** The law of a dialect file: the answers in it, and every answer to the questions that it leaves out. */
  static ofFile(answers: Partial<Dialect>, noneOfThese: readonly QuestionId[] = []): Law {
    return new Law(
      'file',
      questionIds.flatMap((id) => {
        const answer = answers[id]
        return answer === undefined ? [] : [[id, [answer]] as const]
      }),
      noneOfThese,
    )
  }

  /** The answers to a question that are still possible, the contract's first. One whose value is open carries none. */
  answersTo(id: QuestionId): readonly SomeAnswer[] {
    return this.#possible.get(id) ?? everyAnswerTo(id)
  }

  /** Whether a possible answer to a question carries a value that nobody knows yet. */
  hasOpenValue(id: QuestionId): boolean {
    return this.answersTo(id).some((answer) => isOpen(id, answer))
  }

  /** Whether some answer lets the host refuse something with this status. */
  mayRefuseWith(status: number): boolean {
    return questionIds.some((id) =>
      this.answersTo(id).some(({ answer, value }) => {
        const { answers }: Question = questions[id]
        if (answers[answer]?.value !== 'refusal') return false
        if (typeof value === 'object') return value.status === status
        return value === undefined && status >= 400 && status <= 499
      }),
    )
  }

  /**
   * Every combination of possible answers to some questions; the others have the likeliest answer each.
   * Where that would be too many, those that differ from the likeliest in two answers at most.
   *
   * @param observed - stands for values that are open; without it the contract's value does.
   */
  dialects(scope: readonly QuestionId[], observed: Observed = {}): readonly Dialect[] {
    const key = JSON.stringify([scope, observed])
    const dialects = this.#combinations.get(key) ?? this.#combined(scope, observed)
    this.#combinations.set(key, dialects)
    return dialects
  }

  #combined(scope: readonly QuestionId[], observed: Observed): Dialect[] {
    const open = this.#undecided(scope)
    const combinations = this.#isCountable(scope)
      ? open.reduce<NamedAnswer[][]>(
          (all, id) =>
            all.flatMap((combination) => this.#named(id).map((answer) => [...combination, answer])),
          [[]],
        )
      : this.#nearest(open)
    return combinations.map((combination) => this.#dialect(combination, observed))
  }

  #undecided(scope: readonly QuestionId[]): QuestionId[] {
    return scope.filter((id, index) => !this.#isDecided(id) && scope.indexOf(id) === index)
  }

  /** Whether all combinations of possible answers to some questions can be gone through. */
  #isCountable(scope: readonly QuestionId[]): boolean {
    const count = this.#undecided(scope).reduce((product, id) => product * this.answersTo(id).length, 1)
    return count <= mostCombinations
  }

  #named(id: QuestionId): NamedAnswer[] {
    return this.answersTo(id).map((answer) => ({ id, answer }))
  }

  /** Combinations that differ from the likeliest in two answers at most. */
  #nearest(open: readonly QuestionId[]): NamedAnswer[][] {
    const likeliest = open.flatMap((id) => this.#named(id).slice(0, 1))
    const others = open.flatMap((id) => this.#named(id).slice(1))
    const instead = (...changed: NamedAnswer[]) => [
      ...likeliest.filter(({ id }) => changed.every((each) => each.id !== id)),
      ...changed,
    ]
    const pairs = others.flatMap((one, index) =>
      others.slice(index + 1).flatMap((other) => (one.id === other.id ? [] : [instead(one, other)])),
    )
    return [likeliest, ...others.map((each) => instead(each)), ...pairs].slice(0, mostCombinations)
  }

  /**
   * Judges something that was seen: it holds when some combination of possible answers explains it.
   * What no such combination needs is possible no longer, so that a host is held to what it showed.
   * Where there are too many of them to be gone through, nothing is wrong and nothing is learnt.
   *
   * @param scope - the questions on which it depends.
   * @param faultsUnder - what is wrong with it for a host of a dialect.
   * @param learns - whether answers are ruled out by it. What the likeliest answers do not explain may be left to a lesson.
   */
  judge<Fault>(
    scope: readonly QuestionId[],
    faultsUnder: (dialect: Dialect) => readonly Fault[],
    observed: Observed = {},
    learns: boolean | 'unless-surprised' = true,
  ): Judgement<Fault> {
    // Some combination that nobody goes through may well explain it.
    if (!this.#isCountable(scope)) return { faults: [], others: [] }
    const judged = this.dialects(scope, observed).map((dialect) => ({
      dialect,
      faults: faultsUnder(dialect),
    }))
    const fitting = judged.filter(({ faults }) => faults.length === 0).map(({ dialect }) => dialect)
    if (fitting.length === 0)
      return { faults: judged[0]?.faults ?? [], others: this.#explainedBy(scope, faultsUnder, observed) }
    const none = { faults: [], others: [] }
    if (learns === false || scope.every((id) => this.#isDecided(id))) return none
    const lesson = () => this.#narrow(scope, fitting, observed)
    if (learns === 'unless-surprised' && fitting[0] !== judged[0]?.dialect) return { ...none, lesson }
    lesson()
    return none
  }

  #isDecided(id: QuestionId): boolean {
    const [answer, ...others] = this.answersTo(id)
    return answer !== undefined && others.length === 0 && !isOpen(id, answer)
  }

  #dialect(combination: readonly NamedAnswer[], observed: Observed): Dialect {
    this.#likeliest ??= withAnswers(
      contractDialect,
      new Map(
        [...this.#possible].flatMap(([id, [answer]]) =>
          answer === undefined ? [] : [[id, withValue(id, answer, {})] as const],
        ),
      ),
    )
    return combination.length === 0
      ? this.#likeliest
      : withAnswers(
          this.#likeliest,
          new Map(combination.map(({ id, answer }) => [id, withValue(id, answer, observed)] as const)),
        )
  }

  #narrow(scope: readonly QuestionId[], fitting: readonly Dialect[], observed: Observed): void {
    this.#likeliest = undefined
    this.#combinations.clear()
    for (const id of scope) {
      const left = this.answersTo(id).filter(({ answer }) =>
        fitting.some((dialect) => dialect[id].answer === answer),
      )
      // Meanwhile something else was learnt, by which the host is held to another answer.
      if (left.length === 0) continue
      // A value that was seen is known when it can only belong to one answer.
      const known = left.length === 1 && observed[id] !== undefined
      this.#possible.set(id, known ? left.map((answer) => withValue(id, answer, observed)) : left)
    }
  }

  /** Single answers that the law rules out and that would explain what was seen. */
  #explainedBy(
    scope: readonly QuestionId[],
    faultsUnder: (dialect: Dialect) => readonly unknown[],
    observed: Observed,
  ): NamedAnswer[] {
    return scope.flatMap((id) => {
      const possible = new Set(this.answersTo(id).map((answer) => answerText(answer)))
      return everyAnswerTo(id)
        .filter((answer) => !isOpen(id, answer) || observed[id] !== undefined)
        .map((answer) => ({ id, answer: withValue(id, answer, observed) }))
        .filter((other) => !possible.has(answerText(other.answer)))
        .filter((other) => faultsUnder(this.#dialect([other], observed)).length === 0)
    })
  }
}

/** Every answer to a question, the contract's first. Values are open. */
function everyAnswerTo(id: QuestionId): SomeAnswer[] {
  const { answer: own } = contractDialect[id]
  const others = Object.keys(questions[id].answers).filter((answer) => answer !== own)
  return [own, ...others].map((answer) => ({ answer }))
}

function carriesValue(id: QuestionId, answer: string): boolean {
  const answers: Question['answers'] = questions[id].answers
  return answers[answer]?.value !== undefined
}

function isOpen(id: QuestionId, { answer, value }: SomeAnswer): boolean {
  return value === undefined && carriesValue(id, answer)
}

/** The answer with a value where it takes one: its own, what was seen, or else the contract's. */
function withValue(id: QuestionId, answer: SomeAnswer, observed: Observed): SomeAnswer {
  return isOpen(id, answer)
    ? { ...answer, value: observed[id] ?? contractDialect[id].value ?? Number.MAX_SAFE_INTEGER }
    : answer
}
