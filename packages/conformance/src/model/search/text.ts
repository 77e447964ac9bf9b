import type { Dialect } from '@case-management/contract/questions'
import { remembered } from './remembered.ts'
import type { Condition } from './search-case.ts'

const letter = String.raw`[\p{L}\p{N}]`
/** A star that stands for others belongs to the word in which it stands; any other star parts words. */
const letterOrStar = String.raw`[\p{L}\p{N}*]`

/** The keys of a task in which a text is looked for. */
const keysOf = {
  name: ['name'],
  'name-or-ref': ['name', 'refId'],
  'name-or-desc': ['name', 'desc'],
  'name-ref-or-desc': ['name', 'refId', 'desc'],
} as const

/** The tasks that a text finds, which is not empty. */
export function textCondition(searchText: string, dialect: Dialect): Condition {
  const read = readingOf(dialect)
  const wanted = read(dialect['search-blanks'].answer === 'trimmed' ? searchText.trim() : searchText)
  const patterns = patternsOf(wanted, dialect)
  const keys = keysOf[dialect['search-keys'].answer]
  return (task) =>
    keys.some((key) => {
      const held = read(task[key] ?? '')
      return patterns.every((pattern) => pattern.test(held))
    })
}

/** How a text is read before it is compared. */
function readingOf(dialect: Dialect): (text: string) => string {
  const isPlain = dialect['search-accents'].answer === 'ignored'
  const isCaseless = dialect['search-case'].answer === 'ignored'
  return (text) => {
    const plain = isPlain ? withoutAccents(text) : text
    return isCaseless ? plain.toLowerCase() : plain
  }
}

/** A text whose letters have lost their accents. */
export const withoutAccents = remembered((text) => text.normalize('NFD').replaceAll(/\p{Mn}/gu, ''))

/** The words of a text. */
export const wordsOf = remembered((text) => text.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== ''))

/** The words of a text in which a star stands for letters. */
const wordsWithStars = remembered((text) => text.split(/[^\p{L}\p{N}*]+/u).filter((word) => word !== ''))

/** Patterns that a text must match, each of them. */
function patternsOf(wanted: string, dialect: Dialect): RegExp[] {
  const anything = dialect['search-wildcards'].answer === 'star'
  const source = (text: string) => (anything ? text.split('*') : [text]).map(escaped).join(String.raw`[^]*?`)
  const patterns = {
    anywhere: () => [source(wanted)],
    start: () => [`^${source(wanted)}`],
    'word-start': () => [`(?<!${letter})(?=${letter})${source(wanted)}`],
    words: () => (anything ? wordsWithStars(wanted).map(wholeWithStars) : wordsOf(wanted).map(whole)),
  }[dialect['search-place'].answer]
  return patterns().map((pattern) => new RegExp(pattern, 'u'))
}

function whole(word: string): string {
  return `(?<!${letter})${word}(?!${letter})`
}

/** In a word a star stands for a part of a word alone. */
function wholeWithStars(word: string): string {
  return `(?<!${letterOrStar})(?=${letterOrStar})${word.split('*').join(`${letterOrStar}*?`)}(?!${letterOrStar})`
}

function escaped(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`)
}
