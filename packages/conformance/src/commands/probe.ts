import { writeFile } from 'node:fs/promises'
import { extname } from 'node:path'
import { isLoopback } from '@case-management/contract/http'
import { UsageError } from '../conformance-errors.ts'
import { exitCodes } from '../exit-codes.ts'
import { createMask, type Mask } from '../host/mask.ts'
import { budgets } from '../probe/budgets.ts'
import { dialectFileOf } from '../probe/dialect-file.ts'
import { probeHost, type Probe } from '../probe/probe.ts'
import { questionIds } from '../probe/question-ids.ts'
import { probeJson, probeMarkdown, probeSummary, tableOf } from '../probe/probe-report.ts'
import { interruption } from './interruption.ts'
import type { Output } from './output.ts'
import type { ProbeFlags } from './probe-options.ts'
import { checkPlace } from './report-files.ts'
import { credentialsOf, secretsOf, targetOf, tlsOf } from './target-of.ts'

/** A file that a probe writes. */
interface ProbeFile {
  file: string
  content: (probe: Probe) => string
}

/**
 * `conformance probe`: finds out how a host answers the open questions, prints a table, and writes a dialect file.
 *
 * @param flags - what the command line, the environment and the configuration file gave.
 * @returns the exit code: 0 when the probe came to its end, however the host answers.
 */
export async function probe(flags: ProbeFlags, output: Output): Promise<number> {
  const target = { ...targetOf(flags), writable: false }
  const credentials = credentialsOf(flags)
  const files = filesOf(flags)
  await Promise.all(files.map(({ file }) => checkPlace(file)))
  const mask = createMask(secretsOf(flags))
  output.printError(`conformance: ${expectation(flags, isLoopback(target.url), 'appId' in credentials)}`)
  const interrupted = interruption(output)
  try {
    const found = await probeHost({
      target,
      credentials,
      tls: tlsOf(flags),
      ...(flags.rate !== undefined && { rate: flags.rate }),
      ...(flags.timeLimit !== undefined && { timeLimit: flags.timeLimit }),
      signal: interrupted.signal,
      onStart: interrupted.watch,
      onProgress({ asked, told, requests }) {
        output.progress?.(`${told} of ${questionIds.length} told, ${requests} requests, now ${asked}`)
      },
    })
    output.progress?.('')
    for (const line of tableOf(found)) output.print(mask(line))
    const written = await writeAll(files, found, mask)
    if (written.length > 0) output.print(`written: ${written.join(', ')}`)
    output.print(probeSummary(found))
    return exitCodes.conforms
  } catch (error) {
    output.progress?.('')
    if (!interrupted.signal.aborted) throw error
    output.printError('conformance: Interrupted; nothing was written to the host, and no file.')
    return exitCodes.interrupted
  } finally {
    interrupted.forget()
  }
}

/** How many requests the probe will send, and how long that takes at its rate. */
function expectation({ rate }: ProbeFlags, local: boolean, signs: boolean): string {
  const most = budgets.reads + (signs ? budgets.tokens : 0)
  const perSecond = rate ?? (local ? undefined : 1)
  const duration =
    perSecond === undefined
      ? ''
      : `, which take about ${Math.ceil(most / perSecond)} s at ${perSecond} a second`
  return `The probe only reads. It sends at most ${most} requests${duration}.`
}

function filesOf({ out, report }: ProbeFlags): ProbeFile[] {
  return [
    ...(out === undefined ? [] : [{ file: out, content: ({ findings }: Probe) => dialectFileOf(findings) }]),
    ...report.map((file) => ({ file, content: formatOf(file) })),
  ]
}

const formats: Readonly<Record<string, (probe: Probe) => string>> = {
  '.md': probeMarkdown,
  '.json': probeJson,
}

function formatOf(file: string): (probe: Probe) => string {
  const format = formats[extname(file)]
  if (format) return format
  throw new UsageError(
    `${file} has no known ending; reports of a probe end in ${Object.keys(formats).join(', ')}.`,
  )
}

async function writeAll(files: readonly ProbeFile[], found: Probe, mask: Mask): Promise<string[]> {
  for (const { file, content } of files) {
    try {
      await writeFile(file, mask(content(found)))
    } catch (error) {
      throw new Error(`${file} was not written: ${error instanceof Error ? error.message : String(error)}`, {
        cause: error,
      })
    }
  }
  return files.map(({ file }) => file)
}
