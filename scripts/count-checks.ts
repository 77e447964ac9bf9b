import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The outcome of one nx task, as `task-results.mjs` keeps it. */
export interface TaskOutcome {
  project: string
  target: string
  /** Folder of the project, relative to the workspace. */
  root: string
  status: string
  /** The end of what it printed, when it failed. */
  output?: string
}

/** What one task checked. */
export interface Counts {
  passed: number
  failed: number
  skipped: number
}

/** Targets that only prepare others: they count when they fail, and not otherwise. */
const preparing = new Set(['build', 'generate'])

/**
 * What a task checked: the counts of the report that its runner wrote, or the task itself as one check.
 * A task that failed without a failed test in its report (a crash, a file that does not load) counts as one failure.
 */
export function countChecks(workspace: string, task: TaskOutcome): Counts {
  const succeeded = hasSucceeded(task)
  const report = readReport(join(workspace, task.root, 'reports', `${task.target}.json`))
  if (report === undefined) {
    if (succeeded) return { passed: preparing.has(task.target) ? 0 : 1, failed: 0, skipped: 0 }
    return { passed: 0, failed: 1, skipped: 0 }
  }
  return { ...report, failed: succeeded ? report.failed : Math.max(report.failed, 1) }
}

/** Whether nx ran a task to a good end, now or before. */
export function hasSucceeded({ status }: TaskOutcome): boolean {
  return status === 'success' || status.startsWith('local-cache') || status === 'remote-cache'
}

/** Sums the counts of many tasks. */
export function sum(counts: readonly Counts[]): Counts {
  return counts.reduce(
    (all, one) => ({
      passed: all.passed + one.passed,
      failed: all.failed + one.failed,
      skipped: all.skipped + one.skipped,
    }),
    { passed: 0, failed: 0, skipped: 0 },
  )
}

/** The counts in a runner's JSON report: Vitest's keys, or this project's own. */
function readReport(file: string): Counts | undefined {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
  const report: Record<string, unknown> = JSON.parse(text)
  const number = (...keys: string[]) =>
    keys.map((key) => report[key]).find((value): value is number => typeof value === 'number') ?? 0
  return {
    passed: number('numPassedTests', 'passed'),
    failed: number('numFailedTests', 'failed'),
    skipped: number('numPendingTests', 'skipped') + number('numTodoTests'),
  }
}
