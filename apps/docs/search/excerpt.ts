import { indexed, termsOf, termStarts } from './terms.ts'

/** A piece of a text, and whether it is one of the words that were looked for. */
export interface Piece {
  text: string
  marked: boolean
}

/** Characters before the first word that was looked for, and of the whole. */
const before = 40
const length = 160

/** The part of a text around the first of the words of a query, with those words marked. */
export function excerptOf(text: string, query: string): Piece[] {
  const found = patternOf(query)
  const first = placesOf(text, found)[0]?.from ?? 0
  const start = Math.max(0, first - before)
  const from = start === 0 ? 0 : text.indexOf(' ', start) + 1
  const to = from + length < text.length ? text.lastIndexOf(' ', from + length) : text.length
  const shown = `${from > 0 ? '… ' : ''}${text.slice(from, to)}${to < text.length ? ' …' : ''}`
  return piecesOf(shown, placesOf(shown, found))
}

/** What a word or a part of a name begins with when it was looked for; nothing where all words say nothing. */
function patternOf(query: string): RegExp | undefined {
  const terms = new Set(termsOf(query).filter((term) => indexed(term) !== undefined))
  const patterns = [...terms]
    .toSorted((one, other) => other.length - one.length)
    // A single letter finds no longer words.
    .map((term) => (term.length > 1 ? term : `${term}(?![\\p{L}\\p{N}])`))
  return patterns.length === 0 ? undefined : new RegExp(patterns.join('|'), 'iuy')
}

interface Place {
  from: number
  to: number
}

function placesOf(text: string, pattern: RegExp | undefined): Place[] {
  const places: Place[] = []
  if (!pattern) return places
  for (const { index } of text.matchAll(termStarts)) {
    if (index < (places.at(-1)?.to ?? 0)) continue
    pattern.lastIndex = index
    if (pattern.test(text)) places.push({ from: index, to: pattern.lastIndex })
  }
  return places
}

function piecesOf(text: string, places: readonly Place[]): Piece[] {
  const pieces = places.flatMap(({ from, to }, index) => [
    { text: text.slice(places[index - 1]?.to ?? 0, from), marked: false },
    { text: text.slice(from, to), marked: true },
  ])
  return [...pieces, { text: text.slice(places.at(-1)?.to ?? 0), marked: false }].filter(
    (piece) => piece.text !== '',
  )
}
