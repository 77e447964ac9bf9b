/** Where the command writes. */
export interface Output {
  print: (line: string) => void
  printError: (line: string) => void
  /** Replaces the line that shows how far the run is; only on a terminal. */
  progress?: (line: string) => void
  /** How many columns the terminal has now; only on a terminal. */
  columns?: () => number
}
