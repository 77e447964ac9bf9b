import { stripVTControlCharacters } from 'node:util'
import cliTruncate from 'cli-truncate'
import stringWidth from 'string-width'

/** What is left of a terminal. */
export interface Room {
  rows: number
  columns: number
}

/** On how many rows of a terminal a line stands, which breaks where it is too long. */
export function rowsOf(line: string, columns: number): number {
  return Math.max(1, Math.ceil(stringWidth(line) / usable(line, columns)))
}

/** On how many rows several lines stand. */
export function rowsOfAll(lines: readonly string[], columns: number): number {
  return lines.reduce((sum, line) => sum + rowsOf(line, columns), 0)
}

/** A line without its middle, so that it stands on so many rows: its beginning says what it is, and its end how it ends. */
export function withoutMiddle(line: string, { rows, columns }: Room): string {
  return cliTruncate(line, rows * usable(line, columns), { position: 'middle' })
}

/** A line without its end, so that it stands on one row. */
export function onOneRow(line: string, columns: number): string {
  return cliTruncate(line, columns)
}

/** A text of a host as a part of a line: what steers a terminal does not do so. */
export function plainLine(text: string): string {
  return stripVTControlCharacters(text).replaceAll(/\p{Cc}/gu, ' ')
}

/** What can stand on a row: a character of two columns goes to the next one when only one is left. */
function usable(line: string, columns: number): number {
  const isWide = stringWidth(line) > Array.from(line).length
  return Math.max(1, isWide ? columns - 1 : columns)
}
