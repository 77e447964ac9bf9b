import { operations, security, type OperationId } from '@case-management/contract'
import { demo } from '../../src/demo.ts'
import type { Sandbox } from '../../src/sandbox.ts'
import { mintToken } from '../../src/security/mint-token.ts'

/** A call, with everything in order unless the test says otherwise. */
export interface CallOptions {
  body?: unknown
  /** The body as it is sent, in place of `body`. */
  text?: NonNullable<RequestInit['body']>
  method?: string
  streamId?: string
  taskId?: string
  token?: string
  /** Headers to send beside or in place of the usual ones; `null` leaves one out. */
  headers?: Record<string, string | null>
}

/** The ids of all operations. */
export const operationIds = Object.values(operations).map(({ id }) => id)

/** The path of an operation. */
export function pathOf(operation: OperationId, streamId: string = demo.streamId, taskId = 'ti-none'): string {
  return operations[operation].path.replace('{streamId}', streamId).replace('{taskId}', taskId)
}

/** Sends a call to a sandbox. */
export async function call(
  { fetch }: Pick<Sandbox, 'fetch'>,
  operation: OperationId,
  options: CallOptions = {},
): Promise<Response> {
  const { body = {}, method = operations[operation].method } = options
  const usual: Record<string, string | null> = {
    [security.header]: options.token ?? (await mintToken(demo)),
    accountId: demo.accountId,
    'Content-Type': operations[operation].contentType,
    ...options.headers,
  }
  const headers = Object.entries(usual).filter((entry): entry is [string, string] => entry[1] !== null)
  const sent =
    method === 'GET' || method === 'HEAD'
      ? {}
      : { body: options.text ?? JSON.stringify(body), duplex: 'half' as const }
  return await fetch(`http://sandbox${pathOf(operation, options.streamId, options.taskId)}`, {
    method,
    headers,
    ...sent,
  })
}

/** The `fetch` of a client of a sandbox that listens. */
export function over({ url }: { url: string }): Pick<Sandbox, 'fetch'> {
  return {
    fetch: async (input, init) => {
      const { pathname } = new URL(input instanceof Request ? input.url : input)
      return await fetch(`${url}${pathname}`, init)
    },
  }
}
