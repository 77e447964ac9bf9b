import type { Scope } from '../model.ts'
import type { Caller } from '../security/caller.ts'
import type { Answer } from './answer.ts'
import type { Refusal } from './refusal.ts'

/** A call that has passed every check that needs no task. */
export interface Call<Body> {
  scope: Scope
  subject: Caller['subject']
  /** Path parameters by name. */
  parameters: Readonly<Record<string, string>>
  /** Minutes from the caller's local time to UTC. */
  timezoneOffset: number
  body: Body
  /** How the call ends all the same, because keys that were left out of the body break the schema. */
  refused?: Refusal
}

/** What an operation does with a call. */
export type OperationHandler<Body> = (call: Call<Body>) => Promise<Answer>
