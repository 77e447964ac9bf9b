import { security } from '@case-management/contract'
import type { Exchange } from '../../check/exchange.ts'
import { parseBody } from '../../check/answer.ts'
import { noteState } from '../../check/last-states.ts'
import { noteWrite } from '../../check/note-write.ts'
import { refusedUpdates } from '../../check/refused-updates.ts'
import type { RunContext } from '../../check/run-context.ts'
import { keepWayBack } from '../../check/way-back.ts'
import { SkipCheck, skipWhenRateLimited } from '../../check/signals.ts'
import type { Handler } from '../../host/forwarder.ts'
import { isWrite } from '../../host/is-write.ts'
import { operationOf } from '../../host/operation-of.ts'
import { isSilent } from '../../host/reach.ts'
import type { ExampleCase } from '../../projection/example-cases.ts'

/** Header by which a request of Dredd says which example it sends. It goes no further than the forwarder. */
export const caseHeader = 'conformance-example'

/** What became of the request of an example. */
export interface Seen {
  exchange?: Exchange
  /** Why it was not sent, or why its answer says nothing. */
  skip?: string
}

/**
 * Sends the requests of examples under the rules of the run.
 *
 * @param cases - the examples by the name that the header gives.
 * @param token - the token that Dredd sends; one that has been renewed goes in its place.
 * @param seen - filled with what became of each.
 */
export function exampleHandler(
  context: RunContext,
  cases: ReadonlyMap<string, ExampleCase>,
  token: string,
  seen: Map<string, Seen>,
): Handler {
  return async (request, send) => {
    const { [caseHeader]: name = '', ...headers } = request.headers
    const exampleCase = cases.get(name)
    if (!exampleCase) return
    const ownToken = headers[security.header] === token
    if (ownToken) headers[security.header] = await context.token()
    try {
      context.signal?.throwIfAborted()
      skipWhenRateLimited(context)
      if (isSilent(context)) throw new SkipCheck('the host answers nothing any more')
      const place = operationOf(request.url)
      if (place) {
        const { taskId } = place.parameters
        keepWayBack(context, place.operation, taskId, request.body)
        noteWrite(context, place.operation, taskId, request.body)
      }
      // A rate limit that was asked for is no reason to wait.
      const exchange = await send({ ...request, headers, ownToken }, exampleCase.status !== '429')
      seen.set(name, { exchange })
      if (place && isWrite(place.operation) && exchange.response?.status === 200)
        noteState(context, parseBody(exchange.response.body))
      skipWhenRateLimited(context)
      const onlyReads = place && (await refusedUpdates(context, place.operation, exchange))
      if (onlyReads !== undefined) throw new SkipCheck(onlyReads)
    } catch (error) {
      if (!(error instanceof SkipCheck)) throw error
      seen.set(name, { ...seen.get(name), skip: error.message })
    }
  }
}
