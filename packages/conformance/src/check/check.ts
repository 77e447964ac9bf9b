import type { OperationId } from '@case-management/contract'
import type { Phase } from './check-result.ts'
import type { CheckIdentity, CheckSession } from './check-session.ts'
import type { Signing, TokenSent } from './token-sent.ts'

/**
 * What a check needs of the host or of the caller:
 * `behaviour` a host that is more than a mock, `writes` tasks that may be written to,
 * `signing` the secret of an app, `network` an address that other processes reach too.
 */
export type Need = 'behaviour' | 'writes' | 'signing' | 'network'

/** Something that must hold. */
export interface Check extends CheckIdentity {
  phase: Phase
  operation: OperationId
  /** What must hold, as a sentence. */
  name: string
  needs: readonly Need[]
  /**
   * Makes what it sends in place of the token of the run, the same that `run` sends; absent when it sends that.
   *
   * @throws SkipCheck when it cannot be made from what is known.
   */
  tokenSent?: (from: Signing) => Promise<TokenSent>
  /** Whether it compares tasks that others may change while it is made. Default `false`. */
  readsOthers?: boolean
  /** Talks to the host and tells the session what does not hold. */
  run: (session: CheckSession) => Promise<void>
}
