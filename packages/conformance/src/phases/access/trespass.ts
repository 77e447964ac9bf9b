import type { Basis } from '../../check/basis.ts'
import type { CheckSession } from '../../check/check-session.ts'
import type { Task } from '../../check/task.ts'
import type { Intrusion } from './token-checks.ts'

/** A request of a good caller for what is not the caller's, or does not say whose it is. */
export interface Trespass {
  id: string
  what: string
  basis: Basis
  statuses: readonly number[]
  /** Whether a task that exists is asked to be updated. Default `false`. */
  writes?: boolean
  /** @param victim - the task that is looked at afterwards, where one may be written to. */
  make: (session: CheckSession, victim: Task | undefined) => Intrusion
}
