import { createServer } from 'node:http'
import type { Dialect } from '@case-management/contract/questions'
import { isLoopback } from '@case-management/contract/http'
import { demo, faultHeader } from '@case-management/sandbox'
import { onTestFinished } from 'vitest'
import { listenOnLoopback } from '../../src/host/listen-on-loopback.ts'
import type { Host } from '../faults/fault.ts'
import { honestSandbox } from './honest-sandbox.ts'
import { listenerOf, type WriteAnswer } from './listener.ts'

/**
 * The honest sandbox on a port, for what needs a network address.
 *
 * @param breakHost - makes it wrong; by default it stays honest.
 * @param dialect - how it answers the open questions; by default as the contract does.
 * @param write - in which form it sends its answers.
 */
export async function servedSandbox(
  breakHost: (honest: Host) => Host = (honest) => honest,
  dialect?: Dialect,
  write?: WriteAnswer,
): Promise<string> {
  const sandbox = await honestSandbox({ dialect })
  const server = createServer(
    listenerOf(
      breakHost((request) => sandbox.fetch(request)),
      undefined,
      write,
    ),
  )
  onTestFinished(async () => {
    server.closeAllConnections()
    server.close()
    await sandbox.close()
  })
  return listenOnLoopback(server)
}

/** The flags of the command for the served sandbox, whose law is the contract, so that it is not asked first. */
export function sandboxFlags(url: string): string[] {
  return [
    `--host=${url}`,
    // Some tests reach it by a name that is not taken for this machine.
    ...(isLoopback(url) ? [] : ['--allow-insecure-host']),
    `--account-id=${demo.accountId}`,
    `--stream-id=${demo.streamId}`,
    `--app-id=${demo.appId}`,
    `--client-secret=${demo.secret}`,
    `--subject=${demo.subject}`,
    `--error-header=${faultHeader}: status={status}; example={example}`,
    '--strict',
  ]
}
