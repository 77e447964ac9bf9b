import type { Dialect } from '@case-management/contract/questions'
import type { Sandbox } from '@case-management/sandbox'
import { honestSandbox } from '../support/honest-sandbox.ts'
import type { Fault, Host } from './fault.ts'

/** A request that a run sent. */
export interface Sent {
  request: Request
  /** When, in epoch milliseconds. */
  at: number
}

/** The same fault, and what its host is sent is noted. */
export function noting(fault: Fault, sent: Sent[]): Fault {
  return {
    ...fault,
    break: (honest, dialect) => {
      const host = fault.break(honest, dialect)
      return async (request) => {
        const at = Date.now()
        const { url, method, headers } = request
        const body = await request.clone().arrayBuffer()
        // A copy would end with the time that the run waits for an answer.
        sent.push({
          request: new Request(url, { method, headers, ...(body.byteLength > 0 && { body }) }),
          at,
        })
        return host(request)
      }
    },
  }
}

/**
 * Whether a host of a dialect answers any of some requests otherwise with a fault than without it.
 * A fault that takes what the dialect does not know, or does what the dialect does anyway, makes no host wrong.
 */
export async function isShown(fault: Fault, requests: readonly Sent[], dialect: Dialect): Promise<boolean> {
  // Each shows an update late by the time that passes, which is not the same for both.
  const atOnce: Dialect = { ...dialect, 'read-after-write': { answer: 'at-once' } }
  const host = () => honestSandbox({ dialect: atOnce })
  const [right, wrong] = await Promise.all([host(), host()])
  const broken = fault.break((request) => wrong.fetch(request), dialect)
  try {
    for (const sent of requests) {
      const expected = await answerOf((request) => right.fetch(request), right, sent)
      if (expected !== (await answerOf(broken, wrong, sent))) return true
    }
    return false
  } finally {
    await Promise.all([right.close(), wrong.close()])
  }
}

/** What tells one answer from another; identifiers of requests are never alike. */
async function answerOf(host: Host, { clock }: Sandbox, { request, at }: Sent): Promise<string> {
  clock.set(at)
  const response = await host(request.clone())
  const headers = [...response.headers].map(([name, value]) =>
    name === 'x-request-id' ? name : [name, value],
  )
  return JSON.stringify([response.status, headers, await response.text()])
}
