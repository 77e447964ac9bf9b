import * as shared from '@case-management/language-checks'
import type { Go } from './go-command.ts'
import { moduleFolder } from './paths.ts'

export type { Counts } from '@case-management/language-checks'

/** Writes what a target checked, and ends this process with a failure when a check failed. */
export function report(target: string, counts: shared.Counts): void {
  shared.writeReport(moduleFolder, target, counts)
}

/** Runs checks one after the other and reports them; where there is no Go, they are left out. */
export function runChecks(target: string, go: Go, checks: readonly shared.Check[]): Promise<void> {
  return shared.runChecks(moduleFolder, target, go, checks)
}
