// An nx plugin that keeps the outcome of the last run, from which `npm test` counts.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export const name = 'task-results'

/** Where the outcome is kept, beneath the workspace root. */
export const resultsFile = 'reports/tasks.json'

/** How much of what a task printed that failed is kept, in characters. */
const longestOutput = 10_000

/** @type {import('@nx/devkit').PostTasksExecution} */
export function postTasksExecution(_options, { workspaceRoot, taskResults }) {
  const rows = Object.values(taskResults).map(({ task, status, terminalOutput }) => ({
    project: task.target.project,
    target: task.target.target,
    root: task.projectRoot ?? '.',
    status,
    ...(status === 'failure' && { output: terminalOutput?.slice(-longestOutput) }),
  }))
  mkdirSync(join(workspaceRoot, 'reports'), { recursive: true })
  writeFileSync(join(workspaceRoot, resultsFile), JSON.stringify(rows, null, 2))
}
