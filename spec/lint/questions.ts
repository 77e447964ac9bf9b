import { globSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { parse } from 'yaml'

/** The value that an answer carries: a whole number in a range, or a refusal's HTTP status and error code. */
export type AnswerValue = 'refusal' | { type: 'integer'; minimum: number; maximum?: number }

/** One thing that a host may do. */
export interface Answer {
  means: string
  value?: AnswerValue
}

/** An open question, as its file in `spec/questions` holds it. */
export interface Question {
  /** Name of the file. */
  id: string
  question: string
  topic: string
  operations: string[]
  /** Places of the spec, as references from the folder of the questions. */
  elements: string[]
  answers: Record<string, Answer>
  contract: { answer: string; value?: number | { status: number; code: number | string } }
  why: string
  evidence: string
  contradictions?: string[]
  asking: string[]
}

/** What is wrong with a question's file, in one line. */
export type Problem = string

/**
 * The questions of a folder, by their ids in alphabetical order.
 *
 * @param folder - `spec/questions` or a copy of it.
 */
export function readQuestions(folder: string): { questions: Question[]; problems: Problem[] } {
  const problems: Problem[] = []
  const schema: object = JSON.parse(readFileSync(join(folder, 'question.schema.json'), 'utf8'))
  const validate = new Ajv2020({ allErrors: true }).compile<Omit<Question, 'id'>>(schema)
  const questions = globSync('*.yaml', { cwd: folder })
    .toSorted()
    .flatMap((file) => {
      const content: unknown = parse(readFileSync(join(folder, file), 'utf8'))
      if (!validate(content)) {
        for (const { instancePath, message } of validate.errors ?? [])
          problems.push(`questions/${file}: ${instancePath || 'the file'} ${message}.`)
        return []
      }
      const question = { id: basename(file, '.yaml'), ...content }
      problems.push(...contractProblems(file, question))
      return [question]
    })
  return { questions, problems }
}

/** The contract's answer is one of the answers, with a value where that answer carries one. */
function contractProblems(file: string, { answers, contract }: Question): Problem[] {
  const answer = answers[contract.answer]
  if (answer === undefined)
    return [`questions/${file}: the contract takes ${contract.answer}, which is no answer.`]
  if ((answer.value === undefined) === (contract.value === undefined)) return []
  return [
    answer.value === undefined
      ? `questions/${file}: the answer ${contract.answer} carries no value, and the contract gives one.`
      : `questions/${file}: the answer ${contract.answer} carries a value, and the contract gives none.`,
  ]
}
