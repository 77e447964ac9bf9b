import { dialectWith, questions, type Dialect, type QuestionId } from '@case-management/contract/questions'
import type { Exchange } from '../check/exchange.ts'
import { withAnswers } from './finding.ts'

/** More combinations of answers than this are not gone through. */
const mostCombinations = 20_000

/** Which lists a host takes is known before, and no longer one is sent. */
const taken = dialectWith({ 'longest-list': { answer: 'unlimited' } })

type Possible = Map<QuestionId, readonly string[]>

/** Something that the host was seen to do. */
export interface Clue {
  /** The questions whose answers may decide it. */
  scope: readonly QuestionId[]
  /** Whether a host of a dialect may do so. */
  explains: (dialect: Dialect) => boolean
  exchange: Exchange
}

/**
 * Which answers are still possible. Each observation rules out what no combination of the other answers explains,
 * so that an answer is never ruled out for what another question does.
 */
export class Beliefs {
  #possible: Possible = new Map()
  #clues: readonly Clue[] = []
  /** What ruled out an answer last, by the question. */
  #decisive: ReadonlyMap<QuestionId, Exchange> = new Map()

  /** The answers to a question that are still possible. */
  of(id: QuestionId): readonly string[] {
    return this.#possible.get(id) ?? Object.keys(questions[id].answers)
  }

  /** Every combination of possible answers to some questions; nothing when there are too many. */
  dialects(scope: readonly QuestionId[], possible = this.#possible): Dialect[] | undefined {
    const answersOf = (id: QuestionId) => possible.get(id) ?? Object.keys(questions[id].answers)
    const decided = [...possible].flatMap(([id, [only, ...others]]) =>
      only !== undefined && others.length === 0 ? [[id, { answer: only }] as const] : [],
    )
    const base = withAnswers(taken, new Map(decided))
    let combinations: (readonly [QuestionId, string])[][] = [[]]
    for (const id of scope) {
      if (combinations.length * answersOf(id).length > mostCombinations) return undefined
      combinations = answersOf(id).flatMap((answer) =>
        combinations.map((combination) => [...combination, [id, answer] as const]),
      )
    }
    return combinations.map((combination) =>
      withAnswers(base, new Map(combination.map(([id, answer]) => [id, { answer }]))),
    )
  }

  /**
   * Takes in what was seen.
   *
   * @returns whether some combination of answers explains it; what none explains changes nothing.
   */
  learn(latest: Clue): boolean {
    const clues = [...this.#clues, latest]
    const possible: Possible = new Map(this.#possible)
    const decisive = new Map(this.#decisive)
    const waiting = new Set([latest])
    for (const each of waiting) {
      waiting.delete(each)
      const narrowed = this.#narrow(each, possible)
      if (narrowed === 'unexplained') return false
      for (const id of narrowed) decisive.set(id, each.exchange)
      // What was known of these questions may explain less than before.
      for (const other of clues) if (narrowed.some((id) => other.scope.includes(id))) waiting.add(other)
    }
    this.#possible = possible
    this.#clues = clues
    this.#decisive = decisive
    return true
  }

  /** The exchange that ruled out an answer to a question last; where none did, the last one that bears on it. */
  exchangeFor(id: QuestionId): Exchange | undefined {
    return this.#decisive.get(id) ?? this.#clues.findLast(({ scope }) => scope.includes(id))?.exchange
  }

  #narrow({ scope, explains }: Clue, possible: Possible): QuestionId[] | 'unexplained' {
    const dialects = this.dialects(scope, possible)
    if (dialects === undefined) return []
    const fitting = dialects.filter(explains)
    if (fitting.length === 0) return 'unexplained'
    return scope.filter((id) => {
      const before = possible.get(id) ?? Object.keys(questions[id].answers)
      const after = before.filter((answer) => fitting.some((dialect) => dialect[id].answer === answer))
      if (after.length < before.length) possible.set(id, after)
      return after.length < before.length
    })
  }
}
