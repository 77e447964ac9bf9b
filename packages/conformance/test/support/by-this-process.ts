import { join } from 'node:path'
import { readDialect, startSandbox } from '@case-management/sandbox'
import { vi } from 'vitest'
import { main } from '../../src/commands/program.ts'
import type { Hands, Place } from '../../scripts/rehearsal/hands.ts'

/** Makes the commands of the guides in this process: to start a process for each takes longer than all that they do. */
export function byThisProcess({ folder, environment }: Place): Hands {
  /** The arguments of a command, with its files in the folder. */
  const argumentsOf = (command: string, program: string): string[] => {
    const [, written = ''] = command.replaceAll('\\\n', ' ').split(`${program} `)
    return written
      .trim()
      .split(/\s+/)
      .map((word) => (/^[\w-]+\.\w+$/.test(word) ? join(folder, word) : word))
  }
  return {
    async make(command, more = {}) {
      const lines: string[] = []
      const print = (line: string) => void lines.push(line)
      const { CONFORMANCE_DIALECT: dialect, ...others } = { ...environment, ...more }
      for (const [name, value] of Object.entries(others)) vi.stubEnv(name, value)
      if (dialect) vi.stubEnv('CONFORMANCE_DIALECT', join(folder, dialect))
      try {
        const code = await main(argumentsOf(command, 'conformance'), { print, printError: print })
        return { code, output: lines.join('\n') }
      } finally {
        vi.unstubAllEnvs()
      }
    },
    async serve(command) {
      const [, file = ''] = argumentsOf(command, 'sandbox')
      const { url, close } = await startSandbox({ port: 0, tasks: 10, dialect: await readDialect(file) })
      const { status } = await fetch(`${url}/`)
      await close()
      return { code: 0, output: `Sandbox at ${url} and answers ${status}` }
    },
  }
}
