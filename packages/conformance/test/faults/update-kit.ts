import type { JsonObject } from '../../src/projection/json.ts'
import { callOf, objectOf, withBody, type Fault, type Host } from './fault.ts'

/** The record of the task that an update names, read by an update of nothing. */
export async function recordOf(honest: Host, request: Request): Promise<JsonObject> {
  const response = await honest(withBody(request, {}))
  return objectOf(await response.text()) ?? {}
}

/** Handles updates in another way; everything else is honest. */
export function handling(
  handle: (honest: Host, request: Request, body: JsonObject) => Promise<Response>,
): Fault['break'] {
  return (honest, dialect) => async (request) => {
    const { operation, body } = await callOf(request, dialect)
    if (operation !== 'updateTask' || !body) return honest(request)
    const probe = await honest(withBody(request, {}))
    return probe.status === 200 ? handle(honest, request, body) : honest(request)
  }
}
