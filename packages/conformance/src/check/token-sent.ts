import type { Credentials } from '../host/credentials.ts'
import type { Target } from '../host/target.ts'
import { tokenSource } from '../host/token-source.ts'
import type { RunContext } from './run-context.ts'

/** What tokens are made from: the part of a run that needs no host. */
export type Signing = Pick<RunContext, 'target' | 'app' | 'token'>

/** What a check sends in place of the token of the run. */
export interface TokenSent {
  /** The token; `null` to send none in its own header. */
  token: string | null
  /** Further headers; one of them may hold a token in a wrong place, and so may the next two. */
  headers?: Record<string, string>
  /** Parameters of the query. */
  query?: Record<string, string>
  /** Text of the body. */
  text?: string
}

/** What tokens are made from with these credentials. */
export function signingOf({ target, credentials }: { target: Target; credentials: Credentials }): Signing {
  return {
    target,
    ...('appId' in credentials && { app: credentials }),
    token: tokenSource(credentials),
  }
}
