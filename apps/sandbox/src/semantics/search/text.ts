import type { Dialect } from '@case-management/contract/questions'
import type { Condition } from './search-context.ts'

/** The tasks that `searchText` finds. */
export function textCondition(searchText: string, dialect: Dialect): Condition {
  const text = dialect['search-blanks'].answer === 'trimmed' ? searchText.trim() : searchText
  const folded = foldedBy(dialect)
  const found = finder(folded(text), dialect)
  const keys = keysBy[dialect['search-keys'].answer]
  return (task) => keys.some((key) => found(folded(task[key] ?? '')))
}

const keysBy = {
  name: ['name'],
  'name-or-ref': ['name', 'refId'],
  'name-or-desc': ['name', 'desc'],
  'name-ref-or-desc': ['name', 'refId', 'desc'],
} as const

function foldedBy(dialect: Dialect): (text: string) => string {
  const caseIgnored = dialect['search-case'].answer === 'ignored'
  const accentsIgnored = dialect['search-accents'].answer === 'ignored'
  return (text) => {
    const plain = accentsIgnored ? text.normalize('NFD').replaceAll(/\p{Mn}/gu, '') : text
    return caseIgnored ? plain.toLowerCase() : plain
  }
}

/** Whether a text, folded like the one to find, holds it where the dialect looks. */
function finder(text: string, dialect: Dialect): (held: string) => boolean {
  const isStar = dialect['search-wildcards'].answer === 'star'
  const partsOf = (wanted: string) => (isStar ? wanted.split('*') : [wanted])
  const wordsOf = isStar ? wordsWithStars : plainWords
  const parts = partsOf(text)
  const words = wordsOf(text).map(partsOf)
  const finders: Record<Dialect['search-place']['answer'], (held: string) => boolean> = {
    anywhere: (held) => endOf(parts, held, 0) !== undefined,
    start: (held) => begins(parts, held, 0),
    'word-start': (held) => wordStarts(held).some((index) => begins(parts, held, index)),
    words: (held) => words.every((word) => wordsOf(held).some((each) => isWhole(word, each))),
  }
  return finders[dialect['search-place'].answer]
}

/** Where the parts end that follow each other in a text from an index on, with anything between them. */
function endOf(parts: readonly string[], held: string, from: number): number | undefined {
  let end = from
  for (const part of parts) {
    const index = held.indexOf(part, end)
    if (index === -1) return undefined
    end = index + part.length
  }
  return end
}

function begins(parts: readonly string[], held: string, index: number): boolean {
  return held.startsWith(parts[0] ?? '', index) && endOf(parts, held, index) !== undefined
}

function isWhole(parts: readonly string[], word: string): boolean {
  const last = parts.at(-1) ?? ''
  if (parts.length === 1) return word === last
  const end = begins(parts.slice(0, -1), word, 0) ? endOf(parts.slice(0, -1), word, 0) : undefined
  return end !== undefined && end + last.length <= word.length && word.endsWith(last)
}

function wordStarts(text: string): number[] {
  return Array.from(text.matchAll(/[\p{L}\p{N}]+/gu), ({ index }) => index)
}

function plainWords(text: string): string[] {
  return text.split(/[^\p{L}\p{N}]+/u).filter(Boolean)
}

/** A star that stands for others belongs to the word in which it stands. */
function wordsWithStars(text: string): string[] {
  return text.split(/[^\p{L}\p{N}*]+/u).filter(Boolean)
}
