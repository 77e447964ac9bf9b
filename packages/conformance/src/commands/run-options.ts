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
      'allow plain http to another machine; the token travels unencrypted',
    ).default(false),
    new RunOption('--ca <file>', text, 'PEM file of additional certificate authorities to trust'),
    new RunOption('--client-cert <file>', text, 'client certificate (PEM)'),
    new RunOption('--client-key <file>', text, 'private key of that certificate (PEM)'),
    new RunOption('--client-key-passphrase <text>', text, 'passphrase of that key'),
    new RunOption('--account-id <id>', text, 'account, sent in the header accountId'),
    new RunOption('--stream-id <id>', text, 'stream that holds the tasks'),
    new RunOption('--token <jwt>', text, 'JWT to send'),
    new RunOption('--app-id <id>', text, 'client id of the app to sign JWTs for'),
    new RunOption('--client-secret <secret>', text, 'secret of that app'),
    new RunOption('--subject <user>', text, 'user of the signed JWTs (claim sub)'),
    new RunOption('--unscoped-app-id <id>', text, 'app without the API scope, which must be refused'),
    new RunOption('--unscoped-client-secret <secret>', text, 'secret of that app'),
    new RunOption('--other-account-id <id>', text, 'account of another tenant, which must be refused'),
    new RunOption('--other-stream-id <id>', text, 'stream of that account'),
    new RunOption('--other-task-id <id>', text, 'task of that stream, whose update must be refused'),
    new RunOption(
      '--error-header <header>',
      text,
      'header that makes the host answer with an error: "Name: … {status} … {example}"',
    ),
    new RunOption('--task-id <id...>', texts, 'tasks that may be written to').default([], 'none'),
    new RunOption(
      '--allow-writes',
      onOff,
      'off loopback: update the tasks of --task-id, and revert them; PUT, PATCH and DELETE are sent on loopback only',
    ).default(false),
    new RunOption(
      '--profile <kind>',
      profile,
      'kind of host: live is stateful, mock answers with examples',
    ).default('live'),
    new RunOption('--phase <name...>', phaseNames, 'run only these parts').default([...phases], 'all'),
    new RunOption('--only <id...>', texts, 'run only checks whose id starts with this').default([], 'all'),
    new RunOption('--seed <number>', within('seed'), 'seed of every random choice'),
    new RunOption('--runs <number>', within('runs'), 'random cases per property (default: 50)'),
    new RunOption(
      '--rate <number>',
      within('rate'),
      'maximum requests per second (default: 1 off loopback, unlimited on it)',
    ),
    new RunOption(
      '--budget <requests>',
      within('budget'),
      'maximum requests of the checks, most informative first; 0 for no limit (default: 1200 off loopback, no limit on it)',
    ),
    new RunOption(
      '--minutes <number>',
      within('minutes'),
      'maximum duration of the run in minutes (default: no limit)',
    ),
    new RunOption(
      '--resume <file>',
      text,
      'save results to this file, and resume from it after an interruption; removed when the run completes',
    ),
    new RunOption('--time-limit <ms>', within('timeLimit'), 'timeout of one answer (default: 10000)'),
    new RunOption(
      '--journal <folder>',
      text,
      "where updates are journalled before they are sent, for restore (default: off loopback the user's state folder, on loopback none)",
    ),
    new RunOption(
      '--strict',
      onOff,
      "judge the host by the contract's answers to the open questions, and fail on differences",
    ).default(false),
    new RunOption(
      '--dialect <file>',
      text,
      'judge the host by the answers in this file, as written by probe (default: the host is asked first)',
    ),
    new RunOption(
      '--verbose',
      onOff,
      'print every failed check in detail, not only the findings, and all notes and findings whole, also beyond 60 rows of a terminal',
    ).default(false),
    new RunOption(
      '--report <file...>',
      texts,
      'write a report; the extension sets the format: .json .xml .har .html .md .sarif',
    ).default([], 'none'),
    new RunOption(
      '--min-coverage <percent>',
      within('minCoverage'),
      'fail if less of the contract is covered',
    ),
    new RunOption(
      '--spec-url <url>',
      webAddress,
      "address of the contract's docs, for links from reports to the rules (default: excerpts in the reports)",
    ),
  ]
  for (const each of options) command.addOption(each)
  return command
}
