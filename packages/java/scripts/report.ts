import * as shared from '@case-management/language-checks'
import { packageFolder } from './paths.ts'

export type { Counts } from '@case-management/language-checks'

/** Writes what a target checked, and ends this process with a failure when a check failed. */
export function report(target: string, counts: shared.Counts): void {
  shared.writeReport(packageFolder, target, counts)
}

/** Says what a target leaves out, and why. */
export function tellLeftOut(target: string, what: string, why: string): void {
  shared.tellLeftOut(packageFolder, target, what, why)
}

/** Runs checks one after the other and reports them; where there is no JDK or no Maven, they are left out. */
export function runChecks(target: string, java: shared.Tool, checks: readonly shared.Check[]): Promise<void> {
  return shared.runChecks(packageFolder, target, java, checks)
}
