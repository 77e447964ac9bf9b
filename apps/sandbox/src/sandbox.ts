import type { IncomingMessage, ServerResponse } from 'node:http'
import { contractDialect, type Dialect } from '@case-management/contract/questions'
import type { Logger } from 'pino'
import { SettableClock } from './clock.ts'
import { demoCredentials, homeScope, type AppCredentials } from './config/credentials.ts'
import { RequestLog } from './control/request-log.ts'
import { seederOf } from './control/seeder.ts'
import { seedTasks } from './data/index.ts'
import { AnswerChecks, type AnswerReport } from './http/answer-checks.ts'
import { createApp } from './http/app.ts'
import type { Connection } from './http/connection.ts'
import { directCalls } from './http/direct-calls.ts'
import type { Host } from './http/host.ts'
import { RateLimiter, type RateLimits } from './http/rate-limits.ts'
import { routesOf } from './http/routes.ts'
import { inProcessFetch } from './in-process-fetch.ts'
import { createLogger } from './log/logger.ts'
import { appsOf } from './security/apps.ts'
import { answerForm } from './semantics/answer-form.ts'
import { refusalsUnder } from './semantics/refusals.ts'
import { validatorsUnder } from './semantics/validators.ts'
import { createSqliteStorage, type TaskStorage } from './storage/index.ts'

/** How many requests `/__sandbox/requests` can show. */
const keptRequests = 100

/** Options of a sandbox. The defaults suit a test. */
export interface SandboxOptions {
  /** Storage of the tasks, closed by the sandbox. Default an in-memory SQLite database. */
  storage?: TaskStorage
  /** Clock of the data. Default the system time. */
  clock?: SettableClock
  /** Allowed apps. Default the demo apps. */
  credentials?: readonly AppCredentials[]
  /** Number of tasks to generate at the start into the first app's first stream, if it is empty. Default 100. */
  tasks?: number
  /** Seed of the generated tasks: the same seed and time generate the same tasks. Default 1. */
  seed?: number
  /** Validate every n-th answer against the contract; 0 for none. Default 1: every answer. */
  checkEvery?: number
  /**
   * Answers to the open questions of the contract. Default the contract's own.
   *
   * @example { dialect: dialectWith({ 'status-matching': { answer: 'exact' } }) }
   */
  dialect?: Dialect
  /**
   * Rate limits. Default none.
   *
   * @example { rateLimits: { limits: [{ calls: 60, window: 'minute' }, { calls: 1800, window: 'hour' }] } }
   */
  rateLimits?: RateLimits
  /** Whether `/__sandbox/` and the header `Sandbox-Fault` are enabled. Default `true`. */
  forTesters?: boolean
  /** Whether pages of this origin may call from a browser (CORS). Default none may. */
  allowsOrigin?: (origin: string) => boolean
  /** Whether requests to this `Host` are answered. Default all are. */
  servesHost?: (host: string) => boolean
  /** Log of the sandbox. Default none. */
  log?: Logger
}

/** A running sandbox. */
export interface Sandbox {
  /** Sends a request, like the global `fetch`; the URL's host is ignored. */
  fetch: typeof globalThis.fetch
  /** Serves a request of `node:http`, if it is a plain call to an operation; whether it did. */
  direct: (message: IncomingMessage, response: ServerResponse) => boolean
  /** The same as `fetch` for a request that came over a socket of `@hono/node-server`. */
  handle: (request: Request, socket: Connection) => Promise<Response>
  storage: TaskStorage
  clock: SettableClock
  /** Findings of the answer checks. */
  readonly answers: Readonly<AnswerReport>
  /** Releases the storage. */
  close: () => Promise<void>
}

/**
 * Starts a sandbox inside this process, without a port.
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
  // Not with the seeder, which begins with an empty stream: another process may be further with the same database.
  if ((await storage.count(home)) === 0) await seedTasks(storage, home, { tasks, seed, now: clock.now() })
  const host: Host = {
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
  }
  const routes = routesOf(host)
  const app = createApp(host, routes)
  return {
    fetch: inProcessFetch(async (request) => await app.fetch(request, {})),
    direct: directCalls(host, routes),
    handle: async (request, socket) => await app.fetch(request, socket),
    storage,
    clock,
    get answers() {
      return answerChecks.report
    },
    close: () => storage.close(),
  }
}
