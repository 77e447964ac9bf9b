import { UnreachableError } from '../conformance-errors.ts'
import { sendPatiently } from '../check/send-patiently.ts'
import type { RunContext } from '../check/run-context.ts'
import { buildRequest } from './build-request.ts'

/**
 * Asks the host for one task, to learn whether it answers at all. Any answer will do.
 *
 * @throws UnreachableError when no answer comes.
 */
export async function reach(context: RunContext): Promise<void> {
  const { target, token, signal } = context
  const request = buildRequest('getTasks', target, await token(), { body: { limit: 1 } })
  const { response, problem } = await sendPatiently(context, request, { signal })
  if (response) return
  throw new UnreachableError(
    `No answer from ${target.url} (${problem ?? 'no reason known'}); check --host and that the host is running.`,
  )
}
