import { security } from '@case-management/contract'
import { demo, mintToken } from '@case-management/sandbox'
import { partsOf, type TokenParts } from '../../src/phases/access/forge-token.ts'
import { callOf, withHeaders, type Call, type Fault } from './fault.ts'

/** A token that an honest host takes, whatever its dialect. */
export const good = () => mintToken({ ...demo, expiresIn: 3600 })

/** Now, as tokens tell the time. */
export const seconds = () => Date.now() / 1000

/** A host that also takes some requests that it should refuse, those without a token among them. */
export function takingAny(
  also: (token: string | null, parts: TokenParts | undefined, call: Call) => boolean,
): Fault['break'] {
  return (honest) => async (request) => {
    const token = request.headers.get(security.header)
    const call = await callOf(request)
    return also(token, partsOf(token ?? ''), call)
      ? honest(withHeaders(request, { [security.header]: await good() }))
      : honest(request)
  }
}

/** A host that also takes some tokens that it should refuse. */
export function taking(
  also: (token: string, parts: TokenParts | undefined, call: Call) => boolean,
): Fault['break'] {
  return takingAny((token, parts, call) => token !== null && also(token, parts, call))
}
