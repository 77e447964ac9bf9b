declare module 'dredd' {
  import type { EventEmitter } from 'node:events'

  namespace Dredd {
    /** A transaction as hooks see it. */
    interface Transaction {
      origin: { apiName: string }
      request: { method: string; uri: string; headers: Record<string, string>; body: string }
      expected: { headers?: Record<string, string>; body?: string; bodySchema?: string }
      real?: { statusCode: number; headers: Record<string, string>; body?: string }
      skip: boolean
    }

    /** Where hooks are registered. */
    interface Hooks {
      beforeEach(hook: (transaction: Transaction) => void): void
      beforeEachValidation(hook: (transaction: Transaction) => void): void
    }

    /** The outcome of a transaction as Dredd reports it. */
    interface TestOutcome {
      origin: { apiName: string }
      message: string
      request?: Transaction['request']
      actual?: Transaction['real']
    }

    /** The part of Dredd's configuration that is used here. */
    interface Configuration {
      endpoint: string
      apiDescriptions: { location: string; content: string }[]
      hookfiles: string[]
      loglevel: 'silent'
      emitter: EventEmitter
      custom: { registerHooks: (hooks: Hooks) => void; cwd: string }
    }
  }

  /** Dredd as a library. */
  class Dredd {
    constructor(configuration: Dredd.Configuration)
    run(callback: (error: Error | null | undefined) => void): void
  }

  export = Dredd
}
