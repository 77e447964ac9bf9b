import { onOneRow, rowsOf, rowsOfAll, withoutMiddle, type Room } from '../reports/rows.ts'
import type { Output } from './output.ts'

/** What a run that fails may take of a terminal. The last row is for the next command. */
const mostRows = 59

/** So many rows are for notes that are told whole. */
const rowsOfNotes = 8

/** So many notes that do not fit have a row each. */
const mostCut = 4

/** What a run shows: on a terminal no more than a person sees at once, elsewhere and with `--verbose` everything. */
export interface Screen extends Pick<Output, 'print' | 'printError'> {
  /** Prints a line that stands on one row. */
  printRow: (line: string) => void
  /** Prints a note while there is room for notes. */
  note: (text: string) => void
  /** Says how many notes were not told, or, when asked for all of them, tells those. */
  endNotes: (told?: { all: boolean }) => void
  /** What is left of the terminal when these lines are still to come; `undefined` where there is no limit. */
  roomBefore: (lines: readonly string[]) => Room | undefined
}

/**
 * Watches what a run takes of a terminal.
 *
 * @param output - where it writes; without columns nothing is limited.
 */
export function screenOn({ print, printError, columns }: Output, { verbose }: { verbose: boolean }): Screen {
  const width = verbose ? undefined : columns
  let [taken, ofNotes, cut] = [0, 0, 0]
  const held: string[] = []
  const counted = (write: (line: string) => void) => (line: string) => {
    if (width) taken += rowsOf(line, width())
    write(line)
  }
  const tell = { print: counted(print), printError: counted(printError) }
  return {
    ...tell,
    printRow: (line) => tell.print(width ? onOneRow(line, width()) : line),
    note(text) {
      const line = noteLine(text)
      if (!width) return tell.printError(line)
      const rows = rowsOf(line, width())
      if (ofNotes + rows <= rowsOfNotes) {
        ofNotes += rows
        tell.printError(line)
      } else if (cut < mostCut) {
        cut++
        tell.printError(withoutMiddle(line, { rows: 1, columns: width() }))
      } else held.push(line)
    },
    endNotes({ all } = { all: false }) {
      if (all) held.forEach(tell.printError)
      else if (held.length > 0)
        tell.printError(noteLine(`… and ${held.length} more; --verbose or a report tells all of them.`))
      held.length = 0
    },
    roomBefore: (lines) => width && { rows: mostRows - taken - rowsOfAll(lines, width()), columns: width() },
  }
}

function noteLine(text: string): string {
  return `conformance: note: ${text}`
}
