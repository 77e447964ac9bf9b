import { demo } from '../../src/demo.ts'
import { mintToken } from '../../src/security/mint-token.ts'
import { answered, documented, type Answered } from '../support/error.ts'
import { call, over } from '../support/call.ts'
import { start } from '../support/process.ts'
import { urlOf, type Ended, type Running } from '../support/command.ts'
import { expect } from 'vitest'

/** A sandbox that listens in a process of its own, and its log. */
export interface Served {
  running: Running
  url: string
  /** The ids of its tasks, in the order of a search. */
  taskIds: () => Promise<string[]>
  search: (limit?: number) => Promise<Answered>
  update: (taskId: string, name: string) => Promise<Answered>
  /** Errors that its log tells of, so far. */
  errors: () => string[]
}

/** Starts a sandbox with a few tasks. */
export async function served(args: readonly string[], env: Record<string, string> = {}): Promise<Served> {
  const running = start('cli.ts', ['--port', '0', '--tasks', '20', '--log-level', 'error', ...args], env)
  let log = ''
  running.child.stderr.on('data', (text: string) => (log += text))
  const url = await urlOf(running)
  const host = over({ url })
  const token = await mintToken(demo)
  const search = async (limit = 50) =>
    await answered(await call(host, 'getTasks', { token, body: { limit } }))
  return {
    running,
    url,
    taskIds: async () => tasksOf((await search()).body).map(({ _id }) => _id),
    search,
    update: async (taskId, name) =>
      await answered(await call(host, 'updateTask', { token, taskId, body: { name } })),
    errors: () =>
      log
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => {
          const { err }: { err?: { message: string } } = JSON.parse(line)
          return err?.message ?? line
        }),
  }
}

/** The tasks of a page. */
export function tasksOf(body: unknown): { _id: string }[] {
  const { results }: { results: { _id: string }[] } = JSON.parse(JSON.stringify(body))
  return results
}

/** What a caller gets when the host cannot do its work: the documented answer, and nothing of the cause. */
export const failed = documented('internal-error')

/** Ends a sandbox. @returns its exit code. */
export async function ended({ running }: Served): Promise<number | null> {
  running.child.kill('SIGTERM')
  return (await running.ended).code
}

/** What a sandbox that does not start says. */
export async function refusalToStart(args: readonly string[]): Promise<Ended> {
  return await start('cli.ts', ['--port', '0', ...args]).ended
}

/** A refusal to start in one line that matches. */
export function oneLine(why: RegExp): Ended {
  const stderr: string = expect.stringMatching(new RegExp(`^sandbox: .*${why.source}.*\n$`, 'u'))
  return { code: 2, stdout: '', stderr }
}
