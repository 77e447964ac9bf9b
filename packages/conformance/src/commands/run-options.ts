import { InvalidArgumentError, Option, type Command } from 'commander'
import { phases, type Phase } from '../check/check-result.ts'
import { UsageError } from '../conformance-errors.ts'
import { itemsOf } from './environment.ts'
import type { Credentials } from '../host/credentials.ts'
import { parseHostUrl } from '../host/host-url.ts'
import { isLoopback } from '../host/is-loopback.ts'
import { profiles, type Profile, type Target } from '../host/target.ts'

/** The flags of every command as commander gives them. */
export interface RunFlags {
  config?: string
  host?: string
  accountId?: string
  streamId?: string
  token?: string
  appId?: string
  clientSecret?: string
  subject?: string
  unscopedAppId?: string
  unscopedClientSecret?: string
  otherAccountId?: string
  errorHeader?: string
  otherStreamId?: string
  otherTaskId?: string
  taskId: string[]
  allowWrites: boolean
  profile: Profile
  phase: Phase[]
  only: string[]
  seed?: number
  runs?: number
  rate?: number
  timeLimit?: number
  strict: boolean
  report: string[]
  minCoverage?: number
}

/** Adds the flags that say which host is tested and how. */
export function addRunOptions(command: Command): Command {
  const options = [
    option('--config <file>', 'JSON file with options by name, such as {"accountId": "…"}'),
    option('--host <url>', 'host under test, such as https://platform.kore.ai'),
    option('--account-id <id>', 'account, sent in the header accountId'),
    option('--stream-id <id>', 'stream that holds the tasks'),
    option('--token <jwt>', 'JWT to send'),
    option('--app-id <id>', 'client id of an app, from which JWTs are signed'),
    option('--client-secret <secret>', 'secret of that app'),
    option('--subject <user>', 'user that signed JWTs speak for (claim sub)'),
    option('--unscoped-app-id <id>', 'an app without the API scope, to see it refused'),
    option('--unscoped-client-secret <secret>', 'secret of that app'),
    option('--other-account-id <id>', 'an account of somebody else, to see it refused'),
    option('--other-stream-id <id>', 'a stream of that account'),
    option('--other-task-id <id>', 'a task of that stream, to see an update of it refused'),
    option(
      '--error-header <header>',
      'header that asks the host for an error: "Name: … {status} … {example}"',
    ),
    option('--task-id <id...>', 'tasks that may be written to').default([], 'none'),
    option('--allow-writes', 'off loopback: write to the tasks named, and put them back').default(false),
    option('--profile <kind>', 'kind of host: live behaves, mock answers with examples')
      .choices(profiles)
      .default('live'),
    option('--phase <name...>', 'run only these parts')
      .choices(phases)
      .argParser(phaseList)
      .default([...phases], 'all'),
    option('--only <id...>', 'run only the checks whose id starts so').default([], 'all'),
    option('--seed <number>', 'start of every random choice').argParser(wholeNumber),
    option('--runs <number>', 'random cases of each property (default: 50)').argParser(wholeNumber),
    option('--rate <number>', 'requests a second at most (default: 1 off loopback)').argParser(positive),
    option('--time-limit <ms>', 'how long an answer may take (default: 10000)').argParser(wholeNumber),
    option('--strict', 'fail on what breaks something that the contract only infers').default(false),
    option(
      '--report <file...>',
      'write a report, its kind by the ending: .json .xml .har .html .md .sarif',
    ).default([], 'none'),
    option('--min-coverage <percent>', 'fail below this part of the contract').argParser(percent),
  ]
  for (const each of options) command.addOption(each)
  return command
}

/** An option that the environment can give too. */
function option(flags: string, description: string): Option {
  const made = new Option(flags, description)
  return made.env(`CONFORMANCE_${made.name().replaceAll('-', '_').toUpperCase()}`)
}

/** Phases, in one word each or several in one with commas or spaces, as a variable of the environment has them. */
function phaseList(text: string, previous: readonly string[]): string[] {
  const named = itemsOf(text)
  if (named.length === 0 || !named.every((name) => phases.some((phase) => phase === name))) {
    throw new InvalidArgumentError(`Allowed choices are ${phases.join(', ')}.`)
  }
  // All phases are the default, which the first one named replaces.
  return previous.length === phases.length ? named : [...previous, ...named]
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

function percent(text: string): number {
  const value = Number(text)
  if (!(value >= 0 && value <= 100)) throw new InvalidArgumentError('It must be a number from 0 to 100.')
  return value
}

/**
 * The host that the flags name.
 *
 * @throws UsageError when something needed is missing.
 */
export function targetOf(flags: RunFlags): Target {
  const url = parseHostUrl(required(flags.host, '--host'))
  const { unscopedAppId, unscopedClientSecret, otherAccountId, otherStreamId, otherTaskId } = flags
  const { errorHeader, taskId, profile } = flags
  if (flags.allowWrites && taskId.length === 0 && !isLoopback(url)) {
    throw new UsageError('--allow-writes needs the tasks that may be written to; name them with --task-id.')
  }
  return {
    url,
    accountId: required(flags.accountId, '--account-id'),
    streamId: required(flags.streamId, '--stream-id'),
    taskIds: taskId,
    profile,
    writable: isLoopback(url) || flags.allowWrites,
    ...(unscopedAppId !== undefined && {
      unscopedApp: {
        appId: unscopedAppId,
        clientSecret: required(unscopedClientSecret, '--unscoped-client-secret'),
      },
    }),
    ...(errorHeader !== undefined && { errorHeader: parseHeader(errorHeader) }),
    ...(otherAccountId !== undefined && {
      other: { accountId: otherAccountId, streamId: required(otherStreamId, '--other-stream-id') },
    }),
    ...(otherTaskId !== undefined && { otherTaskId }),
  }
}

function parseHeader(text: string): { name: string; value: string } {
  const [, name, value] = /^([\w-]+):\s*(.+)$/.exec(text) ?? []
  if (name === undefined || value === undefined || !value.includes('{status}')) {
    throw new UsageError('--error-header must be of the form "Name: value with {status}".')
  }
  return { name, value }
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

/** What must never be shown. */
export function secretsOf({ token, clientSecret, unscopedClientSecret }: RunFlags): string[] {
  return [token, clientSecret, unscopedClientSecret].filter((secret) => secret !== undefined)
}

function required(value: string | undefined, flag: string): string {
  if (value !== undefined && value !== '') return value
  const variable = `CONFORMANCE_${flag.slice(2).replaceAll('-', '_').toUpperCase()}`
  throw new UsageError(`${flag} is missing; give it or set ${variable}.`)
}
