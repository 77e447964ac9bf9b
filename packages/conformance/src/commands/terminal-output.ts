import { clearLine, cursorTo } from 'node:readline'
import type { Output } from './output.ts'

/** A stream that may be a terminal. */
export interface TerminalStream extends NodeJS.WritableStream {
  isTTY?: boolean
  columns?: number
}

/**
 * Writes results to the standard output, and complaints to the standard error.
 * On a terminal one line shows how far the run is; elsewhere, and in CI, there are only plain lines.
 */
export function terminalOutput(
  stdout: TerminalStream,
  stderr: TerminalStream,
  environment: Record<string, string | undefined>,
): Output {
  const { CI = '' } = environment
  const live = stderr.isTTY === true && (CI === '' || CI === 'false')
  // A pipe that nobody reads any more, or a terminal that was closed, must not keep the run from putting back.
  for (const stream of [stdout, stderr]) stream.on('error', () => undefined)
  // Some terminals say 0 columns.
  const columns = () => stderr.columns || 80
  let shown = ''
  const draw = (line: string) => {
    if (!live || line === shown) return
    clearLine(stderr, 0)
    cursorTo(stderr, 0)
    // A longer line would break, and its first part could not be cleared any more.
    stderr.write(line.slice(0, columns() - 1))
    shown = line
  }
  const above = (stream: TerminalStream) => (line: string) => {
    const kept = shown
    draw('')
    stream.write(`${line}\n`)
    draw(kept)
  }
  return { print: above(stdout), printError: above(stderr), ...(live && { progress: draw, columns }) }
}
