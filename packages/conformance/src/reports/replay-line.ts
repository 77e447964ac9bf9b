import { quoted } from './curl-line.ts'
import type { RunReport } from './run-report.ts'

/** The command that makes one check again, with the same random choices. Credentials come from the environment. */
export function replayLine({ target, seed }: Pick<RunReport, 'target' | 'seed'>, checkId: string): string {
  const { url, accountId, streamId, profile, strict } = target
  const flags = [
    `--host ${quoted(url)}`,
    `--account-id ${quoted(accountId)}`,
    `--stream-id ${quoted(streamId)}`,
    `--seed ${seed}`,
    ...(profile === 'live' ? [] : [`--profile ${profile}`]),
    ...(strict ? ['--strict'] : []),
  ]
  return `conformance replay ${quoted(checkId)} ${flags.join(' ')}`
}
