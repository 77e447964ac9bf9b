import type { Command } from 'commander'
import { phases, type Phase } from '../check/check-result.ts'
import type { Profile } from '../host/target.ts'
import { onOff, phaseNames, profile, RunOption, text, texts, webAddress, within } from './option-kinds.ts'

/** The flags of every command as commander gives them. */
export interface RunFlags {
  config?: string
  host?: string
  allowInsecureHost: boolean
  ca?: string
  clientCert?: string
  clientKey?: string
  clientKeyPassphrase?: string
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
  resume?: string
  budget?: number
  minutes?: number
  strict: boolean
  dialect?: string
  verbose: boolean
  report: string[]
  minCoverage?: number
  specUrl?: string
  journal?: string
}

/** Adds the flags that say which host is tested and how. */
export function addRunOptions(command: Command): Command {
  const options = [
    new RunOption('--config <file>', text, 'JSON file with options by name, such as {"accountId": "…"}'),
    new RunOption('--host <url>', text, 'host under test, such as https://platform.kore.ai'),
    new RunOption(
      '--allow-insecure-host',
      onOff,
      'take a host with plain http that is not this machine; the token travels in clear text',
    ).default(false),
    new RunOption('--ca <file>', text, 'certificates in PEM of authorities to trust beside the known ones'),
    new RunOption('--client-cert <file>', text, 'certificate in PEM to show to the host'),
    new RunOption('--client-key <file>', text, 'private key in PEM of that certificate'),
    new RunOption('--client-key-passphrase <text>', text, 'passphrase of that key'),
    new RunOption('--account-id <id>', text, 'account, sent in the header accountId'),
    new RunOption('--stream-id <id>', text, 'stream that holds the tasks'),
    new RunOption('--token <jwt>', text, 'JWT to send'),
    new RunOption('--app-id <id>', text, 'client id of an app, from which JWTs are signed'),
    new RunOption('--client-secret <secret>', text, 'secret of that app'),
    new RunOption('--subject <user>', text, 'user that signed JWTs speak for (claim sub)'),
    new RunOption('--unscoped-app-id <id>', text, 'an app without the API scope, to see it refused'),
    new RunOption('--unscoped-client-secret <secret>', text, 'secret of that app'),
    new RunOption('--other-account-id <id>', text, 'an account of somebody else, to see it refused'),
    new RunOption('--other-stream-id <id>', text, 'a stream of that account'),
    new RunOption('--other-task-id <id>', text, 'a task of that stream, to see an update of it refused'),
    new RunOption(
      '--error-header <header>',
      text,
      'header that asks the host for an error: "Name: … {status} … {example}"',
    ),
    new RunOption('--task-id <id...>', texts, 'tasks that may be written to').default([], 'none'),
    new RunOption(
      '--allow-writes',
      onOff,
      'off loopback: write to the tasks named, and put them back; PUT, PATCH and DELETE are sent on loopback only',
    ).default(false),
    new RunOption(
      '--profile <kind>',
      profile,
      'kind of host: live behaves, mock answers with examples',
    ).default('live'),
    new RunOption('--phase <name...>', phaseNames, 'run only these parts').default([...phases], 'all'),
    new RunOption('--only <id...>', texts, 'run only the checks whose id starts so').default([], 'all'),
    new RunOption('--seed <number>', within('seed'), 'start of every random choice'),
    new RunOption('--runs <number>', within('runs'), 'random cases of each property (default: 50)'),
    new RunOption(
      '--rate <number>',
      within('rate'),
      'requests a second at most (default: 1 off loopback, unlimited on it)',
    ),
    new RunOption(
      '--budget <requests>',
      within('budget'),
      'requests that the checks may send, those first that tell most; 0 for no limit (default: 1200 off loopback, no limit on it)',
    ),
    new RunOption(
      '--minutes <number>',
      within('minutes'),
      'minutes that the run may take (default: no limit)',
    ),
    new RunOption(
      '--resume <file>',
      text,
      'keep results in this file as they come, and go on from it when the run was interrupted; it is removed at the end',
    ),
    new RunOption('--time-limit <ms>', within('timeLimit'), 'how long an answer may take (default: 10000)'),
    new RunOption(
      '--journal <folder>',
      text,
      'where what is written is journalled before, for restore (default: off loopback the folder for the state of programs, on loopback none)',
    ),
    new RunOption(
      '--strict',
      onOff,
      'hold the host to the answers of the contract to the open questions, and fail on what breaks something inferred',
    ).default(false),
    new RunOption(
      '--dialect <file>',
      text,
      'hold the host to the answers in this file, as probe writes it (default: the host is asked first)',
    ),
    new RunOption(
      '--verbose',
      onOff,
      'tell all that is known of each check that does not hold, and not only what they have in common',
    ).default(false),
    new RunOption(
      '--report <file...>',
      texts,
      'write a report, its kind by the ending: .json .xml .har .html .md .sarif',
    ).default([], 'none'),
    new RunOption('--min-coverage <percent>', within('minCoverage'), 'fail below this part of the contract'),
    new RunOption(
      '--spec-url <url>',
      webAddress,
      'where the docs of the contract are served, for links from reports to the rules (default: excerpts in the reports)',
    ),
  ]
  for (const each of options) command.addOption(each)
  return command
}
