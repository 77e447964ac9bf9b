import { termsOf } from './terms.ts'

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
  const terms = [...new Set(termsOf(query))].toSorted((one, other) => other.length - one.length)
  if (terms.length === 0) return [{ text: text.slice(0, length), marked: false }]
  const pattern = new RegExp(`(${terms.join('|')})`, 'iu')
  const start = Math.max(0, text.search(pattern) - before)
  const from = start === 0 ? 0 : text.indexOf(' ', start) + 1
  const to = from + length < text.length ? text.lastIndexOf(' ', from + length) : text.length
  const shown = `${from > 0 ? '… ' : ''}${text.slice(from, to)}${to < text.length ? ' …' : ''}`
  return shown
    .split(pattern)
    .map((piece, index) => ({ text: piece, marked: index % 2 === 1 }))
    .filter((piece) => piece.text !== '')
}
