import type { Dialect } from '@case-management/contract/questions'
import type { Task } from '../../model.ts'

/** What a search depends on beside its body. */
export interface SearchContext {
  /** How the open questions are answered. */
  dialect: Dialect
  /** The moment of the call, in epoch milliseconds. */
  now: number
  /** Minutes from the caller's local time to UTC, negative east of Greenwich. */
  timezoneOffset: number
  /** The user whom the token names. */
  subject: string | undefined
  /** Every task of the stream: whether a name is known depends on them. */
  tasks: readonly Task[]
}

/** A condition of a search that a task meets or not. */
export type Condition = (task: Task) => boolean

/** A search that the dialect refuses for a reason that no schema can state. The message says which key, and why. */
export class SearchRefused extends Error {
  override name = 'SearchRefused'
}
