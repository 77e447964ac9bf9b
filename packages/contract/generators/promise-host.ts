import { spawn } from 'node:child_process'
import { createHmac } from 'node:crypto'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

const root = join(import.meta.dirname, '../../..')

interface Facts {
  accountId: string
  streamId: string
  appId: string
  clientSecret: string
  hosts: Record<string, string>
  taskIds: string[]
}

/** The host that the calls go to, as the suites of all languages start it. */
export interface PromiseHost {
  /** What the calls of the n-th try need, as variables. */
  variables: (index: number) => Record<string, string>
  close: () => Promise<void>
}

/** Starts `packages/promise-host`. */
export async function startPromiseHost(): Promise<PromiseHost> {
  const command = spawn(
    process.execPath,
    ['--conditions=@case-management/source', join(root, 'packages/promise-host/src/cli.ts')],
    { stdio: ['pipe', 'pipe', 'inherit'] },
  )
  const ended = once(command, 'close')
  const [line]: unknown[] = await once(createInterface(command.stdout), 'line')
  const facts: Facts = JSON.parse(String(line))
  return {
    variables: (index) => ({
      BASE_URL: facts.hosts['sandbox'] ?? '',
      TOKEN: tokenOf(facts),
      ACCOUNT_ID: facts.accountId,
      STREAM_ID: facts.streamId,
      TASK_ID: facts.taskIds[index % facts.taskIds.length] ?? '',
    }),
    close: async () => {
      command.stdin.end()
      await ended
    },
  }
}

/** A token of an hour: the clients that are tried sign none. */
function tokenOf({ appId, clientSecret }: Facts): string {
  const encoded = [
    { alg: 'HS256', typ: 'JWT' },
    { appId, exp: Math.floor(Date.now() / 1000) + 3600 },
  ]
    .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
    .join('.')
  return `${encoded}.${createHmac('sha256', clientSecret).update(encoded).digest('base64url')}`
}
