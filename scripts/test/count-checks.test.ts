import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { countChecks, sum, type TaskOutcome } from '../count-checks.ts'

let workspace: string
beforeEach(() => {
  workspace = mkdtempSync(join(tmpdir(), 'count-'))
})
afterEach(() => rmSync(workspace, { recursive: true }))

function report(target: string, content: object): void {
  const folder = join(workspace, 'packages/client/reports')
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, `${target}.json`), JSON.stringify(content))
}

function task(target: string, status = 'success'): TaskOutcome {
  return { project: '@case-management/client', root: 'packages/client', target, status }
}

it('a task with a Vitest report counts its tests', () => {
  report('test', { numPassedTests: 7, numFailedTests: 2, numPendingTests: 1, numTodoTests: 1 })
  expect(countChecks(workspace, task('test', 'failure'))).toEqual({ passed: 7, failed: 2, skipped: 2 })
})

it('a task with a conformance report counts its checks', () => {
  report('conformance', { passed: 40, failed: 0, skipped: 3 })
  expect(countChecks(workspace, task('conformance', 'local-cache'))).toEqual({
    passed: 40,
    failed: 0,
    skipped: 3,
  })
})

it('a task without a report is one check', () => {
  expect(countChecks(workspace, task('types'))).toEqual({ passed: 1, failed: 0, skipped: 0 })
  expect(countChecks(workspace, task('types', 'failure'))).toEqual({ passed: 0, failed: 1, skipped: 0 })
})

it('a task that crashed is a failure even when its report has none', () => {
  report('test', { numPassedTests: 3, numFailedTests: 0 })
  expect(countChecks(workspace, task('test', 'failure')).failed).toBe(1)
})

it('a task that was not run because another failed is a failure', () => {
  expect(countChecks(workspace, task('test', 'skipped')).failed).toBe(1)
})

it('a build counts only when it fails', () => {
  expect(countChecks(workspace, task('build'))).toEqual({ passed: 0, failed: 0, skipped: 0 })
  expect(countChecks(workspace, task('build', 'failure')).failed).toBe(1)
})

it('the sum adds up each column', () => {
  expect(
    sum([
      { passed: 1, failed: 2, skipped: 3 },
      { passed: 10, failed: 20, skipped: 30 },
    ]),
  ).toEqual({
    passed: 11,
    failed: 22,
    skipped: 33,
  })
})
