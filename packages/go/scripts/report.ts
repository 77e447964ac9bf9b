import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Go } from './go-command.ts'
import { moduleFolder } from './paths.ts'

/** What a target checked, as `npm test` adds it up. */
export interface Counts {
  passed: number
  failed: number
  skipped: number
}

/** Writes what a target checked, and ends this process with a failure when a check failed. */
export function report(target: string, { passed, failed, skipped }: Counts): void {
  mkdirSync(join(moduleFolder, 'reports'), { recursive: true })
  writeFileSync(join(moduleFolder, 'reports', `${target}.json`), JSON.stringify({ passed, failed, skipped }))
  console.log(`packages/go, ${target}: ${passed} passed, ${failed} failed, ${skipped} skipped`)
  if (failed > 0) process.exitCode = 1
}

/** One check: it passes unless it throws, with what is wrong. */
export interface Check {
  name: string
  run: () => void | Promise<void>
}

/**
 * Runs checks one after the other and reports them; where there is no Go, it says which are left out and why,
 * and counts them as skipped.
 */
export async function runChecks(target: string, go: Go, checks: readonly Check[]): Promise<void> {
  if ('cannot' in go) {
    console.warn(
      `packages/go, ${target}: ${checks.map(({ name }) => name).join(', ')} left out: ${go.cannot}.`,
    )
    return report(target, { passed: 0, failed: 0, skipped: checks.length })
  }
  let failed = 0
  for (const { name, run } of checks) {
    try {
      await run()
      console.log(`✓ ${name}`)
    } catch (error) {
      failed += 1
      console.error(`✗ ${name}\n${error instanceof Error ? error.message : String(error)}`)
    }
  }
  report(target, { passed: checks.length - failed, failed, skipped: 0 })
}
