import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { packageFolder } from './paths.ts'

/** What a target checked. */
export interface Counts {
  passed: number
  failed: number
  skipped: number
}

/** Keeps what a target checked, for the sum of `npm test`, and ends with its exit code. */
export function report(target: string, counts: Counts): void {
  const folder = join(packageFolder, 'reports')
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, `${target}.json`), JSON.stringify(counts))
  if (counts.failed > 0) process.exitCode = 1
}

/** Says why a check was left out. */
export function tellSkipped(what: string, reason: string): void {
  console.log(`skipped: ${what}, because ${reason}`)
}
