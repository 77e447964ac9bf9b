import { UsageError } from '../conformance-errors.ts'
import { exitCodes } from '../exit-codes.ts'
import { createMask } from '../host/mask.ts'
import { readJournal, type WaitingJournal } from '../host/read-journal.ts'
import { targetUrl } from '../host/target-url.ts'
import { restoreJournal } from '../restore-journal.ts'
import type { Output } from './output.ts'
import type { RunFlags } from './run-options.ts'
import { credentialsOf, secretsOf, tlsOf } from './target-of.ts'

/** The options of a run that `restore` uses. It takes the others too, so that one environment or file serves both, but does not list them. */
export const usedByRestore: ReadonlySet<string> = new Set<keyof RunFlags>([
  'config',
  'host',
  'allowInsecureHost',
  'ca',
  'clientCert',
  'clientKey',
  'clientKeyPassphrase',
  'accountId',
  'streamId',
  'token',
  'appId',
  'clientSecret',
  'subject',
  'rate',
  'timeLimit',
])

/**
 * `conformance restore`: puts back what a run that died has written, where it still differs.
 *
 * @param path - the journal of that run.
 * @returns the exit code: 0 when every task is as before.
 */
export async function restore(path: string, flags: RunFlags, output: Output): Promise<number> {
  const journal = readJournal(path)
  checkSame(journal, flags)
  const mask = createMask(secretsOf(flags))
  const { done, problems } = await restoreJournal(journal, {
    credentials: credentialsOf(flags),
    tls: tlsOf(flags),
    allowInsecureHost: flags.allowInsecureHost,
    ...(flags.rate !== undefined && { rate: flags.rate }),
    ...(flags.timeLimit !== undefined && { timeLimit: flags.timeLimit }),
  })
  for (const line of done) output.print(mask(line))
  for (const problem of problems) output.printError(mask(`conformance: ${problem}`))
  if (problems.length === 0) {
    output.print(`All is as it was before the run of ${journal.startedAt}; the journal is removed.`)
    return exitCodes.conforms
  }
  output.printError(`conformance: The journal ${path} stays; the same command tries again.`)
  return exitCodes.differs
}

/** @throws UsageError when an option names another host, account or stream than the journal. */
function checkSame(journal: WaitingJournal, flags: RunFlags): void {
  const given = {
    '--host': [flags.host && targetUrl(flags.host, { allowInsecureHost: true }), journal.url],
    '--account-id': [flags.accountId, journal.accountId],
    '--stream-id': [flags.streamId, journal.streamId],
  }
  for (const [flag, [asked, kept]] of Object.entries(given)) {
    if (asked !== undefined && asked !== kept)
      throw new UsageError(`${flag} is ${asked}, but the journal is about ${kept}; omit the option.`)
  }
}
