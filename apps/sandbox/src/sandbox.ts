import { contractDialect, type Dialect } from '@case-management/contract/questions'
import type { Logger } from 'pino'
import { SettableClock } from './clock.ts'
import { demoCredentials, homeScope, type AppCredentials } from './config/credentials.ts'
import { RequestLog } from './control/request-log.ts'
import { seederOf } from './control/seeder.ts'
import { AnswerChecks, type AnswerReport } from './http/answer-checks.ts'
import { createApp } from './http/app.ts'
import type { Connection } from './http/connection.ts'
import { RateLimiter, type RateLimits } from './http/rate-limits.ts'
import { inProcessFetch } from './in-process-fetch.ts'
import { createLogger } from './log/logger.ts'
import { appsOf } from './security/apps.ts'
import { answerForm } from './semantics/answer-form.ts'
import { refusalsUnder } from './semantics/refusals.ts'
import { validatorsUnder } from './semantics/validators.ts'
import { createSqliteStorage, type TaskStorage } from './storage/index.ts'

/** How many requests `/__sandbox/requests` can show. */
const keptRequests = 100

/** How a sandbox is set up. Everything has a default that suits a test. */
export interface SandboxOptions {
  /** Where tasks live. An SQLite database in memory when left out. The sandbox closes it. */
  storage?: TaskStorage
  /** The time of the data. The system's when left out. */
  clock?: SettableClock
  /** Apps that may call. The demo apps when left out. */
  credentials?: readonly AppCredentials[]
  /** How many tasks the first app's first stream is given at the start, when it is empty. 100 when left out. */
  tasks?: number
  /** What the tasks are generated from: the same seed and time give the same tasks. 1 when left out. */
  seed?: number
  /** Hold each n-th answer against the contract; 0 holds none. 1, which is every answer, when left out. */
  checkEvery?: number
  /**
   * How the sandbox behaves where the vendor's pages leave it open. As the contract says when left out.
   *
   * @example { dialect: dialectWith({ 'status-matching': { answer: 'exact' } }) }
   */
  dialect?: Dialect
  /**
   * How many calls are answered in a time. Any number when left out.
   *
   * @example { rateLimits: { limits: [{ calls: 60, window: 'minute' }, { calls: 1800, window: 'hour' }] } }
   */
  rateLimits?: RateLimits
  /** Whether `/__sandbox/` and the header `Sandbox-Fault` work. `true` when left out. */
  forTesters?: boolean
  /** Whether a page of this origin may call from a browser. None when left out. */
  allowsOrigin?: (origin: string) => boolean
  /** Whether a request to this `Host` is answered. Every one when left out. */
  servesHost?: (host: string) => boolean
  /** Where the log goes. Nowhere when left out. */
  log?: Logger
}

/** A running task service. */
export interface Sandbox {
  /** Sends a request, like the global `fetch`; the host of the URL does not matter. */
  fetch: typeof globalThis.fetch
  /** The same for a request that came over a socket of `@hono/node-server`. */
  handle: (request: Request, socket: Connection) => Promise<Response>
  storage: TaskStorage
  clock: SettableClock
  /** What the checks of answers against the contract have found. */
  readonly answers: Readonly<AnswerReport>
  /** Releases the storage. */
  close: () => Promise<void>
}

/**
 * Starts a task service inside this process, without a port.
 *
 * @example
 * const sandbox = await createSandbox()
 * const token = await mintToken(demo)
 * const response = await sandbox.fetch(
 *   `http://sandbox/caseManagement/api/public/analytics/${demo.streamId}/getTasks`,
 *   {
 *     method: 'POST',
 *     headers: { auth: token, accountId: demo.accountId, 'Content-Type': 'application/json' },
 *     body: '{}',
 *   },
 * )
 */
export async function createSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const { storage = createSqliteStorage({ file: ':memory:' }), clock = new SettableClock() } = options
  const { credentials = demoCredentials, tasks = 100, seed = 1 } = options
  const home = homeScope(credentials)
  const dialect = options.dialect ?? contractDialect
  const validators = validatorsUnder(dialect)
  const answerChecks = new AnswerChecks(options.checkEvery ?? 1, validators)
  const seeder = seederOf(storage, clock)
  const reset = async () => {
    await storage.replace([])
    await seeder(home, { tasks, seed })
  }
  if ((await storage.count(home)) === 0) await seeder(home, { tasks, seed })
  const app = createApp({
    storage,
    clock,
    apps: appsOf(credentials),
    log: options.log ?? createLogger('silent'),
    dialect,
    validators,
    refused: refusalsUnder(dialect),
    form: answerForm(dialect),
    answerChecks,
    limiter: options.rateLimits && new RateLimiter(options.rateLimits),
    requests: new RequestLog(keptRequests),
    home,
    seeder,
    reset,
    forTesters: options.forTesters ?? true,
    allowsOrigin: options.allowsOrigin ?? (() => false),
    servesHost: options.servesHost ?? (() => true),
  })
  return {
    fetch: inProcessFetch(async (request) => await app.fetch(request, {})),
    handle: async (request, socket) => await app.fetch(request, socket),
    storage,
    clock,
    get answers() {
      return answerChecks.report
    },
    close: () => storage.close(),
  }
}
