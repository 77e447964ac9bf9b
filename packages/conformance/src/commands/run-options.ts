import { InvalidArgumentError, Option, type Command } from 'commander'
import { phases, type Phase } from '../check/check-result.ts'
import { UsageError } from '../conformance-errors.ts'
import type { Credentials } from '../host/credentials.ts'
import { parseHostUrl } from '../host/host-url.ts'
import { isLoopback } from '../host/is-loopback.ts'
import { profiles, type Profile, type Target } from '../host/target.ts'

/** The flags of `conformance run` as commander gives them. */
export interface RunFlags {
  host?: string
  accountId?: string
  streamId?: string
  token?: string
  appId?: string
  clientSecret?: string
  subject?: string
  taskId: string[]
  profile: Profile
  strict: boolean
  allowWrites: boolean
  phase: Phase[]
  only: string[]
  seed?: number
  runs?: number
  rate?: number
  timeLimit?: number
  report?: string
}

/** Adds the flags that say which host is tested and how. */
export function addRunOptions(command: Command): Command {
  return command
    .addOption(option('--host <url>', 'host under test, such as https://platform.kore.ai', 'HOST'))
    .addOption(option('--account-id <id>', 'account, sent in the header accountId', 'ACCOUNT_ID'))
    .addOption(option('--stream-id <id>', 'stream that holds the tasks', 'STREAM_ID'))
    .addOption(option('--token <jwt>', 'JWT to send', 'TOKEN'))
    .addOption(option('--app-id <id>', 'client id of an app, from which JWTs are signed', 'APP_ID'))
    .addOption(option('--client-secret <secret>', 'secret of that app', 'CLIENT_SECRET'))
    .addOption(option('--subject <user>', 'user that signed JWTs speak for (claim sub)', 'SUBJECT'))
    .addOption(option('--task-id <id...>', 'tasks that may be written to', 'TASK_ID').default([], 'none'))
    .option('--allow-writes', 'off loopback: write to the tasks named, and put them back', false)
    .addOption(
      new Option('--profile <kind>', 'kind of host: live behaves, mock answers with examples')
        .choices(profiles)
        .default('live'),
    )
    .addOption(
      new Option('--phase <name...>', 'run only these parts').choices(phases).default([...phases], 'all'),
    )
    .option('--only <id...>', 'run only the checks whose id starts so', [])
    .option('--seed <number>', 'start of every random choice', wholeNumber)
    .option('--runs <number>', 'random cases of each property (default: 50)', wholeNumber)
    .option('--rate <number>', 'requests a second at most (default: 1 off loopback)', positive)
    .option('--time-limit <ms>', 'how long an answer may take (default: 10000)', wholeNumber)
    .option('--strict', 'fail on what breaks something that the contract only infers', false)
    .option('--report <file>', 'write the results as JSON')
}

function wholeNumber(text: string): number {
  if (!/^\d{1,15}$/.test(text)) throw new InvalidArgumentError('It must be a whole number.')
  return Number(text)
}

function positive(text: string): number {
  const value = Number(text)
  if (!(value > 0)) throw new InvalidArgumentError('It must be a number above 0.')
  return value
}

function option(flags: string, description: string, variable: string): Option {
  return new Option(flags, description).env(`CONFORMANCE_${variable}`)
}

/**
 * The host that the flags name.
 *
 * @throws UsageError when something needed is missing.
 */
export function targetOf(flags: RunFlags): Target {
  const url = parseHostUrl(required(flags.host, '--host'))
  return {
    url,
    accountId: required(flags.accountId, '--account-id'),
    streamId: required(flags.streamId, '--stream-id'),
    taskIds: flags.taskId,
    profile: flags.profile,
    writable: isLoopback(url) || (flags.allowWrites && flags.taskId.length > 0),
  }
}

/**
 * The credentials that the flags give.
 *
 * @throws UsageError when there are none, or two kinds of them.
 */
export function credentialsOf({ token, appId, clientSecret, subject }: RunFlags): Credentials {
  if (token !== undefined) {
    if (appId === undefined && clientSecret === undefined) return { token }
    throw new UsageError('Give either --token, or --app-id and --client-secret, not both.')
  }
  if (appId === undefined && clientSecret === undefined) {
    throw new UsageError('A credential is missing: give --token, or --app-id and --client-secret.')
  }
  return {
    appId: required(appId, '--app-id'),
    clientSecret: required(clientSecret, '--client-secret'),
    ...(subject !== undefined && { subject }),
  }
}

function required(value: string | undefined, flag: string): string {
  if (value !== undefined && value !== '') return value
  const variable = `CONFORMANCE_${flag.slice(2).replaceAll('-', '_').toUpperCase()}`
  throw new UsageError(`${flag} is missing; give it or set ${variable}.`)
}
