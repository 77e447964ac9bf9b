import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import type { Hands, Place, Step } from './hands.ts'

/** The suite and the sandbox of this workspace, in place of what the guides start. */
const programs = new Map([
  ['npx -y pnpm@12 run conformance', source('../../src/cli.ts')],
  ['npx -y pnpm@12 run sandbox', source('../../../../apps/sandbox/src/cli.ts')],
  ['npx --yes --package @OWNER/conformance@0.1.0 conformance', source('../../src/cli.ts')],
])

function source(file: string): string {
  const words = [process.execPath, '--conditions=@case-management/source', join(import.meta.dirname, file)]
  return words.map((word) => `'${word}'`).join(' ')
}

/** A command of a guide as this workspace has it: its variables are in the environment. */
function started(command: string): string {
  const lines = command.split('\n').filter((line) => !line.startsWith('export '))
  return [...programs].reduce((code, [program, here]) => code.replace(program, here), lines.join('\n'))
}

/** Makes the commands as a user does, in a shell. */
export function byShell({ folder, environment }: Place): Hands {
  return {
    async make(command, more) {
      const child = spawn('bash', ['-euc', started(command)], {
        cwd: folder,
        env: { ...process.env, ...environment, ...more },
        stdio: ['ignore', 'pipe', 'pipe'],
      })
      const [closed, ...printed] = await Promise.all([
        once(child, 'close'),
        text(child.stdout),
        text(child.stderr),
      ])
      return { code: codeOf(closed), output: printed.join('') }
    },
    async serve(command): Promise<Step> {
      const child = spawn('bash', ['-euc', `exec ${started(command)}`], {
        cwd: folder,
        env: { ...process.env, SANDBOX_PORT: '0' },
        stdio: ['ignore', 'pipe', 'pipe'],
      })
      const closed = once(child, 'close')
      let output = ''
      for await (const part of child.stdout.setEncoding('utf8')) {
        output += String(part)
        const [, url] = /Sandbox at (\S+)/.exec(output) ?? []
        if (url === undefined) continue
        const { status } = await fetch(`${url}/`)
        output += ` and answers ${status}\n`
        child.kill('SIGINT')
        break
      }
      return { code: codeOf(await closed), output }
    },
  }
}

function codeOf([code]: readonly unknown[]): number | null {
  return typeof code === 'number' ? code : null
}
