import { access, constants, mkdir, stat, writeFile } from 'node:fs/promises'
import { dirname, extname } from 'node:path'
import { UsageError } from '../conformance-errors.ts'
import type { Mask } from '../host/mask.ts'
import { formats } from '../reports/format.ts'
import type { RecordedRun } from '../reports/run-report.ts'

/** A report to be written. */
export interface ReportFile {
  file: string
  format: (run: RecordedRun) => string
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
export async function prepareReports(files: readonly string[]): Promise<ReportFile[]> {
  const reports = files.map((file) => ({ file, format: formatOf(file) }))
  await Promise.all(files.map(checkPlace))
  return reports
}

/** Writes every report that can be written. */
export async function writeReports(
  reports: readonly ReportFile[],
  run: RecordedRun,
  mask: Mask,
): Promise<WrittenReports> {
  const result: WrittenReports = { written: [], problems: [] }
  for (const { file, format } of reports) {
    try {
      await writeFile(file, mask(format(run)))
      result.written.push(file)
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error)
      result.problems.push(`The report ${file} was not written: ${reason}`)
    }
  }
  return result
}

function formatOf(file: string): (run: RecordedRun) => string {
  const format = formats[extname(file)]
  if (format) return format
  throw new UsageError(`${file} has no known ending; reports end in ${Object.keys(formats).join(', ')}.`)
}

/** Makes the folder of a file that is to be written. @throws UsageError when it cannot be written. */
export async function checkPlace(file: string): Promise<void> {
  const folder = dirname(file)
  await mkdir(folder, { recursive: true }).catch(() => {
    throw new UsageError(`The folder of the report ${file} cannot be made.`)
  })
  const present = await stat(file).catch(() => undefined)
  if (present?.isDirectory()) {
    throw new UsageError(`The report ${file} cannot be written: there is a folder of that name.`)
  }
  await access(present ? file : folder, constants.W_OK).catch(() => {
    throw new UsageError(`The report ${file} cannot be written: no right to write there.`)
  })
}
