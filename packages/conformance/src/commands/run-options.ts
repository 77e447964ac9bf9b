import { Option, type Command } from 'commander'
import { UsageError } from '../conformance-errors.ts'
import type { Credentials } from '../host/credentials.ts'
import { parseHostUrl } from '../host/host-url.ts'
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
    .addOption(
      new Option('--task-id <id>', 'task that may be written to; may be repeated')
        .default([], 'none')
        .argParser((value: string, earlier: string[]) => [...earlier, value]),
    )
    .addOption(
      new Option('--profile <kind>', 'kind of host: live behaves, mock answers with examples')
        .choices(profiles)
        .default('live'),
    )
    .option('--strict', 'fail on what breaks something that the contract only infers', false)
    .option('--report <file>', 'write the results as JSON')
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
  return {
    url: parseHostUrl(required(flags.host, '--host')),
    accountId: required(flags.accountId, '--account-id'),
    streamId: required(flags.streamId, '--stream-id'),
    taskIds: flags.taskId,
    profile: flags.profile,
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
