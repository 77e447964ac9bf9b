import type { Dialect } from '@case-management/contract/questions'
import { remembered } from './remembered.ts'
import type { Condition } from './search-case.ts'

/** The tasks that a text finds, which is not empty. */
export function textCondition(searchText: string, dialect: Dialect): Condition {
  const fold = foldOf(dialect)
  const text = fold(dialect['search-blanks'].answer === 'trimmed' ? searchText.trim() : searchText)
  const stands = placeOf(text, dialect)
  const keys = keysBy[dialect['search-keys'].answer]
  return (task) => keys.some((key) => stands(fold(task[key] ?? '')))
}

const keysBy = {
  name: ['name'],
  'name-or-ref': ['name', 'refId'],
  'name-or-desc': ['name', 'desc'],
  'name-ref-or-desc': ['name', 'refId', 'desc'],
} as const

function foldOf(dialect: Dialect): (text: string) => string {
  const caseless = dialect['search-case'].answer === 'ignored'
  const plain = dialect['search-accents'].answer === 'ignored'
  return (text) => {
    const bare = plain ? withoutAccents(text) : text
    return caseless ? bare.toLowerCase() : bare
  }
}

/** A text whose letters have lost their accents. */
export const withoutAccents = remembered((text) => text.normalize('NFD').replaceAll(/\p{Mn}/gu, ''))

function placeOf(text: string, dialect: Dialect): (held: string) => boolean {
  const partsOf = (wanted: string) =>
    dialect['search-wildcards'].answer === 'star' ? wanted.split('*') : [wanted]
  const parts = partsOf(text)
  const { answer } = dialect['search-place']
  if (answer === 'anywhere') return (held) => endOf(parts, held, 0) !== undefined
  if (answer === 'start') return (held) => begins(parts, held, 0)
  if (answer === 'word-start') return (held) => wordStarts(held).some((start) => begins(parts, held, start))
  const wanted = wordsOf(text).map(partsOf)
  return (held) => {
    const heldWords = wordsOf(held)
    return wanted.every((each) => heldWords.some((heldWord) => isWhole(each, heldWord)))
  }
}

/** The words of a text; a star belongs to the word that it stands in. */
export const wordsOf = remembered((text) => text.split(/[^\p{L}\p{N}*]+/u).filter((each) => each !== ''))

/** Where the words of a text begin. */
const wordStarts = remembered((text) => Array.from(text.matchAll(/[\p{L}\p{N}]+/gu), ({ index }) => index))

/** Where the last of some parts ends that stand one behind the other, with anything between them. */
function endOf(parts: readonly string[], held: string, from: number): number | undefined {
  let end = from
  for (const part of parts) {
    const start = held.indexOf(part, end)
    if (start === -1) return undefined
    end = start + part.length
  }
  return end
}

function begins(parts: readonly string[], held: string, from: number): boolean {
  return held.startsWith(parts[0] ?? '', from) && endOf(parts, held, from) !== undefined
}

function isWhole(parts: readonly string[], held: string): boolean {
  const [last = ''] = parts.slice(-1)
  if (parts.length === 1) return held === last
  if (!begins(parts.slice(0, -1), held, 0) || !held.endsWith(last)) return false
  return (endOf(parts.slice(0, -1), held, 0) ?? Infinity) <= held.length - last.length
}
