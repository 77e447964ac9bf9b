import { operations, security } from '@case-management/contract'
import { UnreachableError } from '../conformance-errors.ts'
import { tokenOf, type Credentials } from './credentials.ts'
import { isObject } from '../projection/json.ts'
import type { Target } from './target.ts'

/** How long the first answer may take, in milliseconds. */
const patience = 10_000

/**
 * Asks the host for one task, to learn whether it answers at all. Any answer will do.
 *
 * @throws UnreachableError when no answer comes.
 */
export async function reach(target: Target, credentials: Credentials): Promise<void> {
  const { path, method, contentType } = operations.getTasks
  try {
    const response = await fetch(`${target.url}${path.replace('{streamId}', target.streamId)}`, {
      method,
      headers: {
        [security.header]: await tokenOf(credentials),
        accountId: target.accountId,
        'Content-Type': contentType,
      },
      body: JSON.stringify({ limit: 1 }),
      redirect: 'manual',
      signal: AbortSignal.timeout(patience),
    })
    await response.body?.cancel()
  } catch (error) {
    throw new UnreachableError(
      `No answer from ${target.url} (${reasonOf(error)}); check --host and that the host is running.`,
      { cause: error },
    )
  }
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const { cause } = error
  if (isObject(cause) && typeof cause['code'] === 'string') return cause['code']
  return cause instanceof Error && cause.message !== '' ? cause.message : error.message
}
