import type { Connection } from './connection.ts'
import type { Dialect } from '@case-management/contract/questions'
import type { Logger } from 'pino'
import type { SettableClock } from '../clock.ts'
import type { RequestLog } from '../control/request-log.ts'
import type { Seeder } from '../control/seeder.ts'
import type { Scope } from '../model.ts'
import type { Apps } from '../security/apps.ts'
import type { AnswerForm } from '../semantics/answer-form.ts'
import type { Validators } from '../semantics/validators.ts'
import type { TaskStorage } from '../storage/task-storage.ts'
import type { AnswerChecks } from './answer-checks.ts'
import type { RateLimiter } from './rate-limits.ts'
import type { RequestFacts } from './request-facts.ts'

/** Everything that the HTTP side of a sandbox works with. */
export interface Host {
  storage: TaskStorage
  clock: SettableClock
  apps: Apps
  log: Logger
  /** How the open questions are answered. */
  dialect: Dialect
  validators: Validators
  /** A refusal as the dialect has it. */
  refused: (error: unknown) => unknown
  form: AnswerForm
  answerChecks: AnswerChecks
  requests: RequestLog
  /** The stream that generated tasks go to unless another is named. */
  home: Scope
  seeder: Seeder
  /** Counts the calls of callers, where they are limited. */
  limiter?: RateLimiter | undefined
  /** Puts the data back to what it was at the start. */
  reset: () => Promise<void>
  /** Whether `/__sandbox/` and the fault header work. */
  forTesters: boolean
  /** Whether a request to this `Host` is answered. */
  servesHost: (host: string) => boolean
  /** Whether a page of this origin may call from a browser. */
  allowsOrigin: (origin: string) => boolean
}

/** Types of the Hono application. Without a socket, as in a test, there are no bindings. */
export interface SandboxEnv {
  Bindings: Partial<Connection>
  Variables: { facts: RequestFacts }
}
