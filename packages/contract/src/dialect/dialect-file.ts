import { contract } from '../generated/descriptors.ts'
import { questions } from '../generated/questions.ts'
import type { AnswerValue, Question } from '../question.ts'
import type { Dialect, QuestionId } from './dialect.ts'

/** What a dialect file holds. */
export interface DialectFile {
  /** URL of the schema, for editors. */
  $schema?: string
  /** Version of the contract whose questions are answered. */
  contract: string
  /** The answers that are known. */
  answers: Partial<Dialect>
  /** The questions to which the host was seen to fit no answer. */
  noneOfThese?: readonly QuestionId[]
}

/** Why a text is no dialect file, as the end of a sentence about the file: `is not JSON`. */
export class DialectFileError extends Error {
  override name = 'DialectFileError'
}

/**
 * Takes in the text of a dialect file: `{"contract": "1.1.0", "answers": {"status-matching": {"answer": "exact"}}}`.
 *
 * @throws DialectFileError when it is not JSON, is no dialect, or was made for another contract.
 */
export function parseDialectFile(text: string): DialectFile {
  const value = parsed(text)
  if (!isDialectFile(value)) throw new DialectFileError(`is no dialect: ${problemOf(value)}`)
  if (majorOf(value.contract) !== majorOf(contract.version))
    throw new DialectFileError(
      `is for contract ${value.contract}, and this is ${contract.version}; probe the host again`,
    )
  return value
}

function parsed(text: string): unknown {
  try {
    // Editors of Windows write a byte order mark.
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ''))
    return value
  } catch {
    throw new DialectFileError('is not JSON')
  }
}

function majorOf(version: string): string {
  return version.split('.', 1).join()
}

function isDialectFile(value: unknown): value is DialectFile {
  return problemOf(value) === undefined
}

/**
 * What is wrong with the value of a dialect file, if anything. The questions themselves decide it, as they make its schema:
 * compiled, that schema would be larger than all other code of this package.
 */
function problemOf(value: unknown): string | undefined {
  if (!isObject(value)) return 'it must be an object'
  const { answers, noneOfThese = [] } = value
  const unknown = Object.keys(value).find((key) => !knownKeys.has(key))
  if (unknown !== undefined) return `/${unknown} is not a known key`
  if ('$schema' in value && typeof value['$schema'] !== 'string') return '/$schema must be a text'
  if (typeof value['contract'] !== 'string') return '/contract must be the version of a contract'
  if (!isObject(answers)) return '/answers must be an object'
  for (const [id, answer] of Object.entries(answers)) {
    const question = Object.entries<Question>(questions).find(([known]) => known === id)?.[1]
    const problem = question === undefined ? 'is no open question' : problemOfAnswer(question, answer)
    if (problem !== undefined) return `/answers/${id} ${problem}`
  }
  return isListOfQuestions(noneOfThese) ? undefined : '/noneOfThese must be a list of open questions'
}

const knownKeys: ReadonlySet<string> = new Set(['$schema', 'contract', 'answers', 'noneOfThese'])

function isListOfQuestions(value: unknown): boolean {
  if (!Array.isArray(value)) return false
  const ids: readonly unknown[] = value
  return (
    ids.length === new Set(ids).size &&
    ids.every((id) => Object.keys(questions).some((known) => known === id))
  )
}

function problemOfAnswer({ answers }: Question, given: unknown): string | undefined {
  if (!isObject(given)) return 'must be an object'
  const about = Object.entries(answers).find(([answer]) => answer === given['answer'])?.[1]
  if (about === undefined) return `must have one of the answers ${Object.keys(answers).join(', ')}`
  const unknown = Object.keys(given).find((key) => key !== 'answer' && key !== 'value')
  if (unknown !== undefined) return `has a key ${unknown}, which is not a known one`
  if (about.value === undefined) return 'value' in given ? 'takes no value' : undefined
  return problemOfValue(about.value, given['value'])
}

function problemOfValue(wanted: AnswerValue, value: unknown): string | undefined {
  if (wanted === 'refusal') {
    const known = isObject(value) && Object.keys(value).every((key) => key === 'status' || key === 'code')
    const { status, code } = isObject(value) ? value : {}
    const isCode = typeof code === 'string' || Number.isInteger(code)
    return known && isBetween(status, 400, 499) && isCode
      ? undefined
      : 'must have a status from 400 to 499 and a code as its value'
  }
  const { minimum, maximum = Infinity } = wanted
  if (isBetween(value, minimum, maximum)) return undefined
  return `must have a whole number from ${minimum}${maximum === Infinity ? '' : ` to ${maximum}`} as its value`
}

function isBetween(value: unknown, least: number, most: number): boolean {
  return typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
