import { Writable } from 'node:stream'
import type { TerminalStream } from '../../src/commands/terminal-output.ts'

/** Streams that keep what is written to the one terminal that both end in. */
export interface Terminal {
  stdout: TerminalStream
  stderr: TerminalStream
  written: string[]
}

/** A terminal of so many columns, or two streams that end in none. */
export function terminalForTest(isTTY: boolean, columns = 40): Terminal {
  const written: string[] = []
  const stream = (): TerminalStream =>
    Object.assign(
      new Writable({
        write(chunk: Buffer, _encoding, done) {
          written.push(chunk.toString())
          done()
        },
      }),
      { isTTY, columns },
    )
  return { stdout: stream(), stderr: stream(), written }
}

/** What a person sees: only what follows the last clearing of each line. */
export function screenOf({ written }: Terminal): string[] {
  return written
    .join('')
    .split('\n')
    .map((line) => line.slice(line.lastIndexOf('\u001b[1G') + 1).replace(/^\[1G/, ''))
}
