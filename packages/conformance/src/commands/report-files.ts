import { access, constants, mkdir, stat, writeFile } from 'node:fs/promises'
import { dirname, extname } from 'node:path'
import type { Exchange } from '../check/exchange.ts'
import { UsageError } from '../conformance-errors.ts'
import type { Mask } from '../host/mask.ts'
import { formats } from '../reports/format.ts'
import { createHar, type HarFile } from '../reports/har.ts'
import type { RunReport } from '../reports/run-report.ts'

/** The ending of the report that is written while a run goes on, because it holds all traffic. */
const harEnding = '.har'

/** The reports of a run. */
export interface ReportFiles {
  /** To be told of all traffic; absent when no report holds it. */
  onExchange?: (exchange: Exchange) => void
  /** Writes every report that can be written. */
  write: (run: RunReport, mask: Mask) => Promise<WrittenReports>
}

/** What became of the reports. */
export interface WrittenReports {
  written: string[]
  /** One line for each report that could not be written. */
  problems: string[]
}

/**
 * Makes the folders of reports before a run, because one that could not be written would only be missed after it.
 *
 * @throws UsageError when the ending of one is not known, or it cannot be written.
 */
export async function prepareReports(files: readonly string[]): Promise<ReportFiles> {
  for (const file of files) checkEnding(file)
  await Promise.all(files.map(checkPlace))
  const problems = new Map<string, string>()
  const attempt = (file: string, act: () => void) => {
    if (problems.has(file)) return
    try {
      act()
    } catch (error) {
      problems.set(file, problemOf(file, error))
    }
  }
  const recordings = new Map<string, HarFile>()
  for (const file of files.filter((each) => extname(each) === harEnding))
    attempt(file, () => void recordings.set(file, createHar(file)))
  return {
    ...(recordings.size > 0 && {
      onExchange(exchange) {
        for (const [file, har] of recordings) attempt(file, () => har.add(exchange))
      },
    }),
    async write(run, mask) {
      for (const file of files) {
        const format = formats[extname(file)]
        if (format)
          await writeFile(file, mask(format(run))).catch(
            (error: unknown) => void problems.set(file, problemOf(file, error)),
          )
        else attempt(file, () => recordings.get(file)?.close())
      }
      return { written: files.filter((file) => !problems.has(file)), problems: [...problems.values()] }
    },
  }
}

function problemOf(file: string, error: unknown): string {
  return `The report ${file} was not written: ${error instanceof Error ? error.message : String(error)}`
}

/** @throws UsageError when no report has such an ending. */
function checkEnding(file: string): void {
  const endings = [...Object.keys(formats), harEnding]
  if (!endings.includes(extname(file)))
    throw new UsageError(`${file} has an unknown extension; reports end in ${endings.join(', ')}.`)
}

/** Makes the folder of a file that is to be written. @throws UsageError when it cannot be written. */
export async function checkPlace(file: string): Promise<void> {
  const folder = dirname(file)
  await mkdir(folder, { recursive: true }).catch(() => {
    throw new UsageError(`The folder of the report ${file} cannot be created.`)
  })
  const present = await stat(file).catch(() => undefined)
  if (present?.isDirectory()) {
    throw new UsageError(`The report ${file} cannot be written: there is a folder of that name.`)
  }
  await access(present ? file : folder, constants.W_OK).catch(() => {
    throw new UsageError(`The report ${file} cannot be written: permission denied.`)
  })
}
