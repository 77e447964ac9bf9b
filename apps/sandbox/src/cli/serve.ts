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
import { inYoungGenerationAsItIs } from './young-generation.ts'

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
    .description('Serves a stateful host of the Case Management task API, with persistent storage.')
    .addOption(portOption('SANDBOX_PORT', 4000))
    .addOption(hostOption('the sandbox'))
    .option(
      '--db <file>',
      `SQLite file, or :memory: (default: "${defaultFile}", or PostgreSQL at DATABASE_URL)`,
    )
    .option('--config <file>', 'JSON file with the allowed apps (default: the demo apps)')
    .addOption(
      new Option('--dialect <file>', "JSON file with a host's answers to the open questions").env(
        'SANDBOX_DIALECT',
      ),
    )
    .option('--tasks <number>', 'tasks to generate into an empty demo stream', wholeNumber(0, 1_000_000), 300)
    .option('--seed <number>', 'seed of the generated tasks', wholeNumber(0, 2 ** 31 - 1), 1)
    .option('--now <moment>', 'freeze the data clock at this time (ISO 8601, UTC)', moment)
    .addOption(
      new Option('--rate-limit <limits>', 'limit calls, such as 60/minute,1800/hour (default: no limit)')
        .env('SANDBOX_RATE_LIMIT')
        .argParser(rateLimits),
    )
    .addOption(
      new Option('--rate-limit-per <scope>', 'scope that calls are counted in')
        .choices(['stream', 'account'])
        .default('stream'),
    )
    .addOption(
      new Option('--rate-limit-divisor <number>', 'divide the windows of rate limits by this number')
        .env('RATE_LIMIT_DIVISOR')
        .argParser(wholeNumber(1, 100_000))
        .default(1),
    )
    .option('--enable-control', 'allow /__sandbox/ and the header Sandbox-Fault from other machines')
    .option('--allow-demo-credentials', 'accept the demo apps from other machines')
    .option('--allow-origin <origin...>', 'allow browser calls from pages of this origin (CORS)', origins, [])
    .option(
      '--check-every <number>',
      'validate every n-th answer against the contract; 0 for none',
      wholeNumber(0, 1e9),
      100,
    )
    .addOption(new Option('--log-level <level>', 'how much to log').choices(logLevels).default('info'))
    .addHelpText(
      'after',
      `
Environment:
  SANDBOX_PORT   default of --port
  SANDBOX_DIALECT
                 default of --dialect
  SANDBOX_RATE_LIMIT
                 default of --rate-limit
  RATE_LIMIT_DIVISOR
                 default of --rate-limit-divisor. Set it for conformance too when you rehearse a run: its waits
                 are divided by the same number; Retry-After stays that of the full window
  DATABASE_URL   PostgreSQL to use if --db is not given
  ${credentialVariables.join(', ')}
                 the one allowed app, if --config is not given

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
  const storage = await openStorage(flags.db, env['DATABASE_URL'])
  const server = await inYoungGenerationAsItIs(() =>
    startSandbox({
      port: flags.port,
      hostname: flags.host,
      storage,
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
    }),
  )
  endOnSignal(() => server.close())
  console.log(`Sandbox at ${server.url} (Ctrl-C to stop)`)
  if (!credentials) console.log(`Demo credentials are on; print a token with: ${invocation} token`)
}
