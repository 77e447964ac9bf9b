import { endOnSignal, hostOption, portOption } from '@case-management/serving'
import { Command, Option } from 'commander'
import { SettableClock } from '../clock.ts'
import { credentialsFromEnvironment, credentialVariables } from '../config/environment.ts'
import { readConfig } from '../config/read-config.ts'
import { readDialect } from '../config/read-dialect.ts'
import type { RateLimit } from '../http/rate-limits.ts'
import { createLogger, logLevels, type LogLevel } from '../log/logger.ts'
import { startSandbox } from '../start-sandbox.ts'
import { invocation } from './invocation.ts'
import { defaultFile, openStorage } from './open-storage.ts'
import { moment, origins, rateLimits, wholeNumber } from './parse-options.ts'

interface Flags {
  port: number
  host: string
  db?: string
  config?: string
  dialect?: string
  tasks: number
  seed: number
  now?: number
  enableControl?: true
  allowDemoCredentials?: true
  allowOrigin: string[]
  rateLimit?: RateLimit[]
  rateLimitPer: 'stream' | 'account'
  rateLimitDivisor: number
  checkEvery: number
  logLevel: LogLevel
}

/** `sandbox serve`: listens until a signal ends it. */
export function serveCommand(): Command {
  return new Command('serve')
    .description('Serves the Case Management task API with real behaviour and real storage.')
    .addOption(portOption('SANDBOX_PORT', 4000))
    .addOption(hostOption('the sandbox'))
    .option(
      '--db <file>',
      `SQLite file, or :memory: (default: "${defaultFile}", or PostgreSQL at DATABASE_URL)`,
    )
    .option('--config <file>', 'JSON file with the apps that may call (default: the demo apps)')
    .addOption(
      new Option('--dialect <file>', 'JSON file with the answers of a host to the open questions').env(
        'SANDBOX_DIALECT',
      ),
    )
    .option('--tasks <number>', 'tasks to generate into an empty demo stream', wholeNumber(0, 1_000_000), 300)
    .option('--seed <number>', 'what the tasks are generated from', wholeNumber(0, 2 ** 31 - 1), 1)
    .option('--now <moment>', 'stop the clock of the data at this moment (ISO 8601, UTC)', moment)
    .addOption(
      new Option(
        '--rate-limit <limits>',
        'answer only so many calls, such as 60/minute,1800/hour (default: any number)',
      )
        .env('SANDBOX_RATE_LIMIT')
        .argParser(rateLimits),
    )
    .addOption(
      new Option('--rate-limit-per <scope>', 'whose calls are counted together')
        .choices(['stream', 'account'])
        .default('stream'),
    )
    .addOption(
      new Option('--rate-limit-divisor <number>', 'make the windows of rate limits so many times shorter')
        .env('RATE_LIMIT_DIVISOR')
        .argParser(wholeNumber(1, 100_000))
        .default(1),
    )
    .option('--enable-control', 'allow /__sandbox/ and the header Sandbox-Fault beyond this machine')
    .option('--allow-demo-credentials', 'let the demo apps call from beyond this machine')
    .option('--allow-origin <origin...>', 'let pages of this origin call from a browser', origins, [])
    .option(
      '--check-every <number>',
      'hold each n-th answer against the contract; 0 none',
      wholeNumber(0, 1e9),
      100,
    )
    .addOption(new Option('--log-level <level>', 'how much to log').choices(logLevels).default('info'))
    .addHelpText(
      'after',
      `
Environment:
  SANDBOX_PORT   port, when --port is not given
  SANDBOX_DIALECT
                 dialect file, when --dialect is not given
  SANDBOX_RATE_LIMIT
                 rate limits, when --rate-limit is not given
  RATE_LIMIT_DIVISOR
                 the value of --rate-limit-divisor, when it is not given. Set for a rehearsal with conformance,
                 which then waits so many times shorter too; Retry-After stays that of the whole window
  DATABASE_URL   PostgreSQL to use, when --db is not given
  ${credentialVariables.join(', ')}
                 the one app that may call, when --config is not given

The config file: {"apps": [{"appId": "cs-…", "secret": "…", "accounts": [{"accountId": "…", "streams": ["st-…"]}]}]}
A token for the demo app: ${invocation} token
The log goes to standard error, one JSON object a line.

Exit codes: 0 ended by a signal, 1 failure, 2 wrong use, wrong configuration or a port that cannot be opened.`,
    )
    .action(serve)
}

async function serve(flags: Flags): Promise<void> {
  const { env } = process
  const credentials = flags.config ? await readConfig(flags.config) : credentialsFromEnvironment(env)
  const dialect = flags.dialect ? await readDialect(flags.dialect) : undefined
  const server = await startSandbox({
    port: flags.port,
    hostname: flags.host,
    storage: await openStorage(flags.db, env['DATABASE_URL']),
    clock: new SettableClock(flags.now),
    tasks: flags.tasks,
    seed: flags.seed,
    checkEvery: flags.checkEvery,
    log: createLogger(flags.logLevel),
    allowedOrigins: flags.allowOrigin,
    overrideGlobalObjects: true,
    ...(flags.rateLimit && {
      rateLimits: { limits: flags.rateLimit, per: flags.rateLimitPer, divisor: flags.rateLimitDivisor },
    }),
    ...(credentials && { credentials }),
    ...(dialect && { dialect }),
    ...(flags.enableControl && { forTesters: true }),
    ...(flags.allowDemoCredentials && { allowDemoCredentials: true }),
  })
  console.log(`Sandbox at ${server.url} (Ctrl-C ends it)`)
  if (!credentials) console.log(`Demo credentials are on; print a token with: ${invocation} token`)
  endOnSignal(() => server.close())
}
