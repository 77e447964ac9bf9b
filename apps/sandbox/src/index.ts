/**
 * The Case Management task service as a stateful host, inside a process or on a port.
 *
 * @packageDocumentation
 */
export { SettableClock, type Clock } from './clock.ts'
export { ConfigError } from './config/config-error.ts'
export { openStorage } from './cli/open-storage.ts'
export { demoCredentials, type AppCredentials } from './config/credentials.ts'
export { credentialsFromEnvironment } from './config/environment.ts'
export { readDialect } from './config/read-dialect.ts'
export { demo, demoOther, demoWithoutScope } from './demo.ts'
export { faultHeader } from './faults/fault.ts'
export type { AnswerReport } from './http/answer-checks.ts'
export type { RateLimit, RateLimits, RateWindow } from './http/rate-limits.ts'
export { createSandbox, type Sandbox, type SandboxOptions } from './sandbox.ts'
export { createLogger } from './log/logger.ts'
export { mintToken, type TokenOptions } from './security/mint-token.ts'
export { startSandbox, type SandboxServer, type ServerOptions } from './start-sandbox.ts'
export type { Scope, Task } from './model.ts'
export { createSqliteStorage, type TaskStorage } from './storage/index.ts'
