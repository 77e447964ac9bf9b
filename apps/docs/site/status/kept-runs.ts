import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { RunReport } from '@case-management/conformance'
import { keptRunOf, type KeptRun } from './kept-run.ts'

/** The hosts of this workspace that must keep the contract, as the reports of their runs are named. */
export const hosts = ['sandbox', 'mock'] as const

/** A host of this workspace. */
export type Host = (typeof hosts)[number]

const reportsFolder = new URL(
  './reports/',
  import.meta.resolve('@case-management/conformance/report.schema.json'),
)

/** Where the run against a host is kept. */
export function keptFile(host: Host): string {
  return join(import.meta.dirname, 'generated', `${host}.json`)
}

/** The run that the docs show. */
export function keptRun(host: Host): KeptRun {
  const run: KeptRun = JSON.parse(readFileSync(keptFile(host), 'utf8'))
  return run
}

/**
 * The run that `pnpm nx run conformance:conformance` made last, as it would be kept.
 *
 * @throws an error of one line when there was none.
 */
export function lastRun(host: Host): KeptRun {
  const file = fileURLToPath(new URL(`${host}.json`, reportsFolder))
  try {
    const report: RunReport = JSON.parse(readFileSync(file, 'utf8'))
    return keptRunOf(report)
  } catch (error) {
    throw new Error(`No report of a run against the ${host}: run \`pnpm nx run conformance:conformance\`.`, {
      cause: error,
    })
  }
}
