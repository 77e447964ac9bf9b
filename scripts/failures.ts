// What failed, for the end of a long output: who looks at a run in CI sees that end, and not the lines of each runner.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import type { TaskOutcome } from './count-checks.ts'

/** A test that failed, or a task whose runner names no test. */
export interface Failure {
  /** Which one. */
  name: string
  /** What it says, of any length. */
  message: string
}

/** What a report of Vitest says of each file and test. */
interface Report {
  testResults?: {
    name: string
    status: string
    message?: string
    assertionResults: { status: string; fullName: string; failureMessages?: string[] | null }[]
  }[]
}

/** How much is shown: failures, and lines of each. */
const shown = { failures: 15, lines: 10 }

/** What failed in a task that did not succeed. */
export function failuresOf(workspace: string, task: TaskOutcome): Failure[] {
  const name = `${task.project}, ${task.target}`
  const failures = (readReport(workspace, task).testResults ?? [])
    .filter(({ status }) => status === 'failed')
    .flatMap((file): Failure[] => {
      const failed = file.assertionResults.filter(({ status }) => status === 'failed')
      if (failed.length === 0)
        return [{ name: `${name}: ${inside(workspace, file.name)}`, message: file.message ?? '' }]
      return failed.map(({ fullName, failureMessages }) => ({
        name: `${name}: ${inside(workspace, file.name)} > ${fullName}`,
        message: failureMessages?.join('\n') ?? '',
      }))
    })
  if (failures.length > 0) return failures
  if (task.status === 'skipped') return [{ name, message: 'was not run, because what it needs failed' }]
  const lines = linesOf(task.output ?? '')
  return [{ name, message: lines.slice(-shown.lines).join('\n') }]
}

/** Failures as text: the first of them, with the first lines of each. */
export function tellFailures(failures: readonly Failure[]): string {
  const told = failures.slice(0, shown.failures).map(({ name, message }) => {
    const lines = linesOf(message).slice(0, shown.lines)
    return [`✗ ${name}`, ...lines.map((line) => `    ${line}`)].join('\n')
  })
  const left = failures.length - told.length
  return [...told, ...(left > 0 ? [`… and ${left} more`] : [])].join('\n')
}

function readReport(workspace: string, task: TaskOutcome): Report {
  try {
    return JSON.parse(readFileSync(join(workspace, task.root, 'reports', `${task.target}.json`), 'utf8'))
  } catch {
    return {}
  }
}

function inside(workspace: string, file: string): string {
  return file.replace(`${workspace}/`, '')
}

function linesOf(text: string): string[] {
  return stripVTControlCharacters(text)
    .split('\n')
    .map((line) => line.trimEnd())
    .filter(Boolean)
}
